#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct curl_slist curl_slist;

enum {
    OPT_WRITEDATA = 10001,
    OPT_URL = 10002,
    OPT_ERRORBUFFER = 10010,
    OPT_POSTFIELDS = 10015,
    OPT_HTTPHEADER = 10023,
    OPT_CUSTOMREQUEST = 10036,
    OPT_FOLLOWLOCATION = 52,
    OPT_SSL_VERIFYPEER = 64,
    OPT_CAINFO = 10065,
    OPT_SSL_VERIFYHOST = 81,
    OPT_NOSIGNAL = 99,
    OPT_TIMEOUT_MS = 155,
    OPT_CONNECTTIMEOUT_MS = 156,
    OPT_PROTOCOLS = 181,
    OPT_WRITEFUNCTION = 20011,
    OPT_POSTFIELDSIZE_LARGE = 30120,
    INFO_RESPONSE_CODE = 0x200000 + 2,
    INFO_RETRY_AFTER = 0x600000 + 57,
    PROTOCOLS_HTTP_AND_HTTPS = 3,
    GLOBAL_ALL = 3,
};

static struct {
    int (*global_init)(long);
    void *(*easy_init)(void);
    int (*setopt)(void *, int, ...);
    int (*perform)(void *);
    int (*getinfo)(void *, int, ...);
    void (*cleanup)(void *);
    const char *(*words)(int);
    curl_slist *(*append)(curl_slist *, const char *);
    void (*free_all)(curl_slist *);
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char problem[256];

static void *library(void) {
    // OpenSSL's build and GnuTLS's have the same interface; git brings the second.
    static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
    for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
        void *found = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
        if (found) return found;
        const char *words = dlerror();
        if (index == 0) strncpy(problem, words ? words : "it cannot be loaded", sizeof problem - 1);
    }
    return NULL;
}

static void load(void) {
    void *handle = library();
    if (!handle) return;
    void *const symbols[] = {
        dlsym(handle, "curl_global_init"), dlsym(handle, "curl_easy_init"), dlsym(handle, "curl_easy_setopt"),
        dlsym(handle, "curl_easy_perform"), dlsym(handle, "curl_easy_getinfo"), dlsym(handle, "curl_easy_cleanup"),
        dlsym(handle, "curl_easy_strerror"), dlsym(handle, "curl_slist_append"), dlsym(handle, "curl_slist_free_all"),
    };
    _Static_assert(sizeof symbols == sizeof curl, "a symbol for each function");
    for (size_t index = 0; index < sizeof symbols / sizeof *symbols; index++) {
        if (!symbols[index]) {
            strncpy(problem, "a function of its easy interface is missing", sizeof problem - 1);
            return;
        }
    }
    memcpy(&curl, symbols, sizeof curl);
    problem[0] = 0;
    if (curl.global_init(GLOBAL_ALL) != 0) strncpy(problem, "it could not be initialised", sizeof problem - 1);
}

const char *assay_http_load(void) {
    pthread_once(&once, load);
    return problem[0] ? problem : NULL;
}

typedef struct {
    assay_http_answer *answer;
    size_t limit;
} sink;

/// Taking less than was given ends the transfer.
static size_t take(const char *bytes, size_t size, size_t count, void *context) {
    sink *into = context;
    size_t added = size * count, length = into->answer->body_length;
    if (added > into->limit - length) return 0;
    uint8_t *grown = realloc(into->answer->body, length + added + 1);
    if (!grown) return 0;
    memcpy(grown + length, bytes, added);
    into->answer->body = grown;
    into->answer->body_length = length + added;
    return added;
}

void assay_http_perform(const assay_http_request *request, assay_http_answer *answer) {
    *answer = (assay_http_answer){0};
    void *handle = curl.easy_init();
    if (!handle) {
        answer->failure = 27;
        strncpy(answer->message, "out of memory", sizeof answer->message - 1);
        return;
    }
    char words[256] = {0};
    sink into = {answer, request->answer_limit};
    curl_slist *headers = NULL;
    for (size_t index = 0; index < request->header_count; index++) headers = curl.append(headers, request->headers[index]);
    curl.setopt(handle, OPT_URL, request->url);
    curl.setopt(handle, OPT_CUSTOMREQUEST, request->method);
    curl.setopt(handle, OPT_HTTPHEADER, headers);
    curl.setopt(handle, OPT_ERRORBUFFER, words);
    curl.setopt(handle, OPT_FOLLOWLOCATION, 0L);
    curl.setopt(handle, OPT_PROTOCOLS, (long)PROTOCOLS_HTTP_AND_HTTPS);
    curl.setopt(handle, OPT_NOSIGNAL, 1L);
    curl.setopt(handle, OPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
    curl.setopt(handle, OPT_TIMEOUT_MS, request->total_milliseconds);
    curl.setopt(handle, OPT_SSL_VERIFYPEER, request->verify ? 1L : 0L);
    curl.setopt(handle, OPT_SSL_VERIFYHOST, request->verify ? 2L : 0L);
    if (request->authorities) curl.setopt(handle, OPT_CAINFO, request->authorities);
    if (request->body) {
        curl.setopt(handle, OPT_POSTFIELDSIZE_LARGE, (int64_t)request->body_length);
        curl.setopt(handle, OPT_POSTFIELDS, request->body);
    }
    curl.setopt(handle, OPT_WRITEFUNCTION, take);
    curl.setopt(handle, OPT_WRITEDATA, &into);
    answer->failure = curl.perform(handle);
    if (answer->failure) strncpy(answer->message, words[0] ? words : curl.words(answer->failure), sizeof answer->message - 1);
    curl.getinfo(handle, INFO_RESPONSE_CODE, &answer->status);
    curl.getinfo(handle, INFO_RETRY_AFTER, &answer->retry_after);
    curl.free_all(headers);
    curl.cleanup(handle);
}

void assay_http_free(assay_http_answer *answer) {
    free(answer->body);
    answer->body = NULL;
}
