#ifndef CTEMPLATES_H
#define CTEMPLATES_H

/// The templates of the reports, embedded as the files beside this header's folder: UTF-8, ending in NUL.
const char *assay_template_report(void);
const char *assay_template_check(void);
const char *assay_template_roles(void);
const char *assay_template_style(void);

#endif
