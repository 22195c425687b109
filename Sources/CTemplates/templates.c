#include "CTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char report[] = {
#embed "report.mustache" suffix(, )
    0};
static const unsigned char check[] = {
#embed "check.mustache" suffix(, )
    0};
static const unsigned char roles[] = {
#embed "roles.mustache" suffix(, )
    0};
static const unsigned char style[] = {
#embed "style.css" suffix(, )
    0};

const char *assay_template_report(void) { return (const char *)report; }
const char *assay_template_check(void) { return (const char *)check; }
const char *assay_template_roles(void) { return (const char *)roles; }
const char *assay_template_style(void) { return (const char *)style; }
