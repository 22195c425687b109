#ifndef CTEMPLATES_H
#define CTEMPLATES_H

#include <stddef.h>

/// The templates of the reports, embedded as the files beside this header's folder: UTF-8, ending in NUL.
size_t assay_template_count(void);
const char *assay_template_name(size_t index);
const char *assay_template_text(size_t index);
const char *assay_template_style(void);

#endif
