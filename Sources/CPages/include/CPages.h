#ifndef CPAGES_H
#define CPAGES_H

#include <stddef.h>

/// The files of checks/ that the binary carries: the pages of the measures.
///
/// They are embedded as they stand, so that what is read, what is tested and what `assay explain` prints is one file.
size_t assay_page_count(void);

/// The path of a page below checks/, such as `schema/psi.md`.
const char *assay_page_path(size_t index);

/// The text of a page: UTF-8, ending in NUL.
const char *assay_page_text(size_t index);

#endif
