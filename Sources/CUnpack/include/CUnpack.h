#pragma once
#include <stddef.h>
#include <stdint.h>

/// Unpacks one stream of bytes, block by block, with the library that knows the format.
///
/// zlib is linked; bzip2, xz, zstd and lz4 are looked for when they are needed, because models are seldom packed with them.
typedef struct assay_unpacker assay_unpacker;

enum assay_packing {
    ASSAY_GZIP_OR_ZLIB = 0,
    ASSAY_DEFLATE = 1,
    ASSAY_BZIP2 = 2,
    /// xz, and the older lzma format.
    ASSAY_XZ = 3,
    ASSAY_ZSTD = 4,
    ASSAY_LZ4 = 5,
};

enum assay_unpack_status { ASSAY_UNPACK_MORE = 0, ASSAY_UNPACK_END = 1, ASSAY_UNPACK_DAMAGED = 2 };

/// NULL where the library of the format is not on this machine.
assay_unpacker *assay_unpacker_new(int packing);
void assay_unpacker_free(assay_unpacker *unpacker);

/// Takes bytes from `input + start` and writes to `output`; says how many of each.
int assay_unpacker_step(
    assay_unpacker *unpacker, const uint8_t *input, size_t start, size_t count, size_t *taken, uint8_t *output, size_t room,
    size_t *made);

/// Makes the unpacker ready for another stream right behind the one that ended.
int assay_unpacker_restart(assay_unpacker *unpacker);
