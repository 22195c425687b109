#define _GNU_SOURCE
#include "COnnxRuntime.h"

#include <dlfcn.h>

// Swift's Glibc module is imported without GNU extensions, and so without dladdr.
const char *assay_library_path(const void *symbol) {
    Dl_info info;
    return dladdr(symbol, &info) != 0 ? info.dli_fname : NULL;
}
