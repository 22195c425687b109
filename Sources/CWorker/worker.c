#include "CWorker.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char worker[] = {
#embed "worker.py" suffix(, )
    0};

const char *assay_worker_text(void) { return (const char *)worker; }
