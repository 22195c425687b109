#include "CTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "style.css" suffix(, )
    0};
static const unsigned char report[] = {
#embed "report.mustache" suffix(, )
    0};
static const unsigned char check[] = {
#embed "check.mustache" suffix(, )
    0};
static const unsigned char roles[] = {
#embed "roles.mustache" suffix(, )
    0};
static const unsigned char figures[] = {
#embed "figures.mustache" suffix(, )
    0};
static const unsigned char site[] = {
#embed "site.mustache" suffix(, )
    0};
static const unsigned char site_table[] = {
#embed "site-table.mustache" suffix(, )
    0};

static const struct {
    const char *name;
    const unsigned char *text;
} templates[] = {
    {"report", report},
    {"check", check},
    {"figures", figures},
    {"roles", roles},
    {"site", site},
    {"site-table", site_table},
};

const char *assay_template_style(void) { return (const char *)style; }
size_t assay_template_count(void) { return sizeof templates / sizeof templates[0]; }
const char *assay_template_name(size_t index) { return templates[index].name; }
const char *assay_template_text(size_t index) { return (const char *)templates[index].text; }
