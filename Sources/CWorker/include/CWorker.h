#ifndef CWORKER_H
#define CWORKER_H

/// The worker that assay ships, a Python program: UTF-8, ending in NUL.
const char *assay_worker_text(void);

#endif
