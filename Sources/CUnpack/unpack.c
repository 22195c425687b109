#include "CUnpack.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

// What a stream may ask for at most, so that a header cannot take the machine's memory.
static const uint64_t memory_limit = 256u << 20;

// The parts of the libraries' interfaces that are called, as their headers have declared them since their first stable release.

struct bzip2_stream {
    char *next_in;
    unsigned avail_in, total_in_low, total_in_high;
    char *next_out;
    unsigned avail_out, total_out_low, total_out_high;
    void *state;
    void *(*allocate)(void *, int, int);
    void (*release)(void *, void *);
    void *opaque;
};

struct xz_stream {
    const uint8_t *next_in;
    size_t avail_in;
    uint64_t total_in;
    uint8_t *next_out;
    size_t avail_out;
    uint64_t total_out;
    const void *allocator;
    void *internal;
    void *reserved_pointers[4];
    uint64_t reserved_integers[2];
    size_t reserved_sizes[2];
    int reserved_enumerations[2];
};

struct zstd_buffer {
    const void *bytes;
    size_t size, position;
};

struct assay_unpacker {
    int packing;
    void *library;
    union {
        z_stream zlib;
        struct bzip2_stream bzip2;
        struct xz_stream xz;
        void *context;
    } state;
    union {
        struct {
            int (*init)(struct bzip2_stream *, int, int), (*step)(struct bzip2_stream *), (*end)(struct bzip2_stream *);
        } bzip2;
        struct {
            int (*init)(struct xz_stream *, uint64_t, uint32_t), (*step)(struct xz_stream *, int);
            void (*end)(struct xz_stream *);
        } xz;
        struct {
            void *(*make)(void);
            size_t (*step)(void *, struct zstd_buffer *, struct zstd_buffer *), (*end)(void *);
            unsigned (*is_error)(size_t);
        } zstd;
        struct {
            size_t (*make)(void **, unsigned), (*step)(void *, void *, size_t *, const void *, size_t *, const void *), (*end)(void *);
            unsigned (*is_error)(size_t);
        } lz4;
    } call;
};

static int find(assay_unpacker *it, const char *name, void *target) {
    void *found = dlsym(it->library, name);
    memcpy(target, &found, sizeof found);
    return found != NULL;
}

static int start(assay_unpacker *it) {
    memset(&it->state, 0, sizeof it->state);
    switch (it->packing) {
    case ASSAY_GZIP_OR_ZLIB: return inflateInit2(&it->state.zlib, MAX_WBITS + 32) == Z_OK;
    case ASSAY_DEFLATE: return inflateInit2(&it->state.zlib, -MAX_WBITS) == Z_OK;
    case ASSAY_BZIP2: return it->call.bzip2.init(&it->state.bzip2, 0, 0) == 0;
    case ASSAY_XZ: return it->call.xz.init(&it->state.xz, memory_limit, 0) == 0;
    case ASSAY_ZSTD: return (it->state.context = it->call.zstd.make()) != NULL;
    case ASSAY_LZ4: return !it->call.lz4.is_error(it->call.lz4.make(&it->state.context, 100));
    default: return 0;
    }
}

static void stop(assay_unpacker *it) {
    switch (it->packing) {
    case ASSAY_GZIP_OR_ZLIB:
    case ASSAY_DEFLATE: inflateEnd(&it->state.zlib); break;
    case ASSAY_BZIP2: it->call.bzip2.end(&it->state.bzip2); break;
    case ASSAY_XZ: it->call.xz.end(&it->state.xz); break;
    case ASSAY_ZSTD: it->call.zstd.end(it->state.context); break;
    case ASSAY_LZ4: it->call.lz4.end(it->state.context); break;
    }
}

static int load(assay_unpacker *it) {
    static const char *const names[] = {NULL, NULL, "libbz2.so.1.0", "liblzma.so.5", "libzstd.so.1", "liblz4.so.1"};
    if (!names[it->packing]) return 1;
    it->library = dlopen(names[it->packing], RTLD_NOW | RTLD_LOCAL);
    if (!it->library) return 0;
    switch (it->packing) {
    case ASSAY_BZIP2:
        return find(it, "BZ2_bzDecompressInit", &it->call.bzip2.init) && find(it, "BZ2_bzDecompress", &it->call.bzip2.step)
               && find(it, "BZ2_bzDecompressEnd", &it->call.bzip2.end);
    case ASSAY_XZ:
        return find(it, "lzma_auto_decoder", &it->call.xz.init) && find(it, "lzma_code", &it->call.xz.step)
               && find(it, "lzma_end", &it->call.xz.end);
    case ASSAY_ZSTD:
        return find(it, "ZSTD_createDStream", &it->call.zstd.make) && find(it, "ZSTD_decompressStream", &it->call.zstd.step)
               && find(it, "ZSTD_freeDStream", &it->call.zstd.end) && find(it, "ZSTD_isError", &it->call.zstd.is_error);
    default:
        return find(it, "LZ4F_createDecompressionContext", &it->call.lz4.make) && find(it, "LZ4F_decompress", &it->call.lz4.step)
               && find(it, "LZ4F_freeDecompressionContext", &it->call.lz4.end) && find(it, "LZ4F_isError", &it->call.lz4.is_error);
    }
}

assay_unpacker *assay_unpacker_new(int packing) {
    assay_unpacker *it = calloc(1, sizeof *it);
    if (!it) return NULL;
    it->packing = packing;
    if (load(it) && start(it)) return it;
    if (it->library) dlclose(it->library);
    free(it);
    return NULL;
}

void assay_unpacker_free(assay_unpacker *it) {
    stop(it);
    if (it->library) dlclose(it->library);
    free(it);
}

int assay_unpacker_restart(assay_unpacker *it) {
    stop(it);
    return start(it);
}

static int step_zlib(assay_unpacker *it, const uint8_t *input, size_t *taken, uint8_t *output, size_t *made) {
    z_stream *stream = &it->state.zlib;
    size_t count = *taken < UINT_MAX ? *taken : UINT_MAX, room = *made < UINT_MAX ? *made : UINT_MAX;
    stream->next_in = (Bytef *)input, stream->avail_in = (uInt)count;
    stream->next_out = output, stream->avail_out = (uInt)room;
    int status = inflate(stream, Z_NO_FLUSH);
    *taken = count - stream->avail_in, *made = room - stream->avail_out;
    if (status == Z_STREAM_END) return ASSAY_UNPACK_END;
    return status == Z_OK || status == Z_BUF_ERROR ? ASSAY_UNPACK_MORE : ASSAY_UNPACK_DAMAGED;
}

static int step_bzip2(assay_unpacker *it, const uint8_t *input, size_t *taken, uint8_t *output, size_t *made) {
    struct bzip2_stream *stream = &it->state.bzip2;
    size_t count = *taken < UINT_MAX ? *taken : UINT_MAX, room = *made < UINT_MAX ? *made : UINT_MAX;
    stream->next_in = (char *)input, stream->avail_in = (unsigned)count;
    stream->next_out = (char *)output, stream->avail_out = (unsigned)room;
    int status = it->call.bzip2.step(stream);
    *taken = count - stream->avail_in, *made = room - stream->avail_out;
    return status == 4 ? ASSAY_UNPACK_END : status == 0 ? ASSAY_UNPACK_MORE : ASSAY_UNPACK_DAMAGED;
}

static int step_xz(assay_unpacker *it, const uint8_t *input, size_t *taken, uint8_t *output, size_t *made) {
    struct xz_stream *stream = &it->state.xz;
    size_t count = *taken, room = *made;
    stream->next_in = input, stream->avail_in = count;
    stream->next_out = output, stream->avail_out = room;
    int status = it->call.xz.step(stream, 0);
    *taken = count - stream->avail_in, *made = room - stream->avail_out;
    // 10 says that a call could make no progress, which the caller sees for itself.
    return status == 1 ? ASSAY_UNPACK_END : status == 0 || status == 10 ? ASSAY_UNPACK_MORE : ASSAY_UNPACK_DAMAGED;
}

static int step_zstd(assay_unpacker *it, const uint8_t *input, size_t *taken, uint8_t *output, size_t *made) {
    struct zstd_buffer out = {output, *made, 0}, in = {input, *taken, 0};
    size_t status = it->call.zstd.step(it->state.context, &out, &in);
    *taken = in.position, *made = out.position;  // of an error, what was right before it
    return it->call.zstd.is_error(status) ? ASSAY_UNPACK_DAMAGED : status == 0 ? ASSAY_UNPACK_END : ASSAY_UNPACK_MORE;
}

static int step_lz4(assay_unpacker *it, const uint8_t *input, size_t *taken, uint8_t *output, size_t *made) {
    size_t status = it->call.lz4.step(it->state.context, output, made, input, taken, NULL);
    if (it->call.lz4.is_error(status)) {
        *taken = *made = 0;
        return ASSAY_UNPACK_DAMAGED;
    }
    return status == 0 ? ASSAY_UNPACK_END : ASSAY_UNPACK_MORE;
}

int assay_unpacker_step(
    assay_unpacker *it, const uint8_t *input, size_t start, size_t count, size_t *taken, uint8_t *output, size_t room,
    size_t *made) {
    *taken = count, *made = room;
    int status;
    switch (it->packing) {
    case ASSAY_BZIP2: status = step_bzip2(it, input + start, taken, output, made); break;
    case ASSAY_XZ: status = step_xz(it, input + start, taken, output, made); break;
    case ASSAY_ZSTD: status = step_zstd(it, input + start, taken, output, made); break;
    case ASSAY_LZ4: status = step_lz4(it, input + start, taken, output, made); break;
    default: status = step_zlib(it, input + start, taken, output, made);
    }
    return status;
}
