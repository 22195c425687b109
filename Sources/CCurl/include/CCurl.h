// The part of libcurl's easy interface that assay calls, loaded when it is first needed: a binary that never publishes
// starts without it and runs where it is not installed.
//
// Options and infos are numbers that libcurl never changes; `curl_easy_setopt` takes variable arguments, which Swift cannot
// pass, so the calls are made in C.

#ifndef ASSAY_CCURL_H
#define ASSAY_CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What to send. Texts are UTF-8 and end in 0.
typedef struct {
    const char *method;
    const char *url;
    /// `Name: value` each.
    const char *_Nonnull const *_Nonnull headers;
    size_t header_count;
    const uint8_t *_Nullable body;
    size_t body_length;
    long connect_milliseconds;
    long total_milliseconds;
    /// False accepts any certificate.
    bool verify;
    /// A file of certificates to trust; null for the system's.
    const char *_Nullable authorities;
    /// An answer above is refused.
    size_t answer_limit;
} assay_http_request;

/// What came back. `body` belongs to the caller, who frees it with `assay_http_free`.
typedef struct {
    /// Of HTTP; 0 where none came.
    long status;
    uint8_t *_Nullable body;
    size_t body_length;
    /// Of libcurl; 0 where an answer came.
    int failure;
    /// Seconds that the server asks to wait; 0 where it does not.
    int64_t retry_after;
    char message[256];
} assay_http_answer;

/// Loads the library once; null if it is there, else the loader's words.
const char *_Nullable assay_http_load(void);

/// One exchange. Follows no redirection, so that no other host gets the credentials.
void assay_http_perform(const assay_http_request *request, assay_http_answer *answer);

void assay_http_free(assay_http_answer *answer);

#pragma clang assume_nonnull end

#endif
