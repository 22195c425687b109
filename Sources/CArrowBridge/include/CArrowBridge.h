#pragma once

// Tables read by Apache Arrow C++, behind a C interface that Swift imports.
//
// Every function may be called from any thread. A function that can fail returns false and fills `problem`, which the
// caller then hands to `assay_problem_release`. No C++ exception leaves this interface.

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__clang__)
#define ASSAY_ENUM(name) enum __attribute__((enum_extensibility(closed))) name : int32_t
#else
#define ASSAY_ENUM(name) enum name : int32_t
#endif

// An array of the Arrow C Data Interface, a stable ABI: https://arrow.apache.org/docs/format/CDataInterface.html.
// C++ sources include Arrow's own declaration first.
#ifndef ARROW_C_DATA_INTERFACE
struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void **buffers;
    struct ArrowArray **children;
    struct ArrowArray *dictionary;
    void (*release)(struct ArrowArray *);
    void *private_data;
};
#endif

typedef ASSAY_ENUM(AssayFormat) {
    AssayFormatCSV,
    AssayFormatJSONLines,
    AssayFormatParquet,
    AssayFormatArrowFile,
    AssayFormatArrowStream,
} AssayFormat;

typedef ASSAY_ENUM(AssayCompression) {
    AssayCompressionNone,
    AssayCompressionGzip,
    AssayCompressionZstd,
} AssayCompression;

/// What a column means, whatever its width in the file.
typedef ASSAY_ENUM(AssayType) {
    AssayTypeNull,
    AssayTypeBool,
    AssayTypeInt64,
    AssayTypeFloat64,
    AssayTypeString,
    AssayTypeDate,
    AssayTypeTimestamp,
    AssayTypeDecimal,
    AssayTypeFixedList,
    AssayTypeUnsupported,
} AssayType;

/// How the values of a loaded column lie in memory.
typedef ASSAY_ENUM(AssayLayout) {
    AssayLayoutNull,
    AssayLayoutBool,        // bitmap
    AssayLayoutInt64,
    AssayLayoutFloat32,
    AssayLayoutFloat64,
    AssayLayoutString,      // int32 offsets, UTF-8 bytes
    AssayLayoutDictionary,  // int32 codes into a dictionary of strings
    AssayLayoutDate32,      // days since 1970
    AssayLayoutTimestamp,   // int64 ticks since 1970; parameter = ticks a second
    AssayLayoutDecimal128,  // parameter = scale
    AssayLayoutFixedList,   // one child; parameter = width
} AssayLayout;

typedef ASSAY_ENUM(AssayFault) {
    AssayFaultUnreadable,
    AssayFaultEmpty,
    AssayFaultDamaged,
    AssayFaultDamagedCompression,
    AssayFaultRaggedRow,
    AssayFaultBadUTF8,
    AssayFaultOpenQuote,
    AssayFaultDuplicateColumn,
    AssayFaultDifferentColumns,
    AssayFaultDifferentTypes,
    AssayFaultMisfit,
    AssayFaultMalformedJSON,
    AssayFaultMixedJSON,
    AssayFaultFileChanged,
    AssayFaultOutOfMemory,
    AssayFaultInternal,
} AssayFault;

/// What went wrong and where; strings may be NULL, numbers are -1 where they say nothing.
typedef struct AssayProblem {
    AssayFault fault;
    int32_t file;
    int32_t other_file;
    int64_t row;       // of the file, counted from 1
    int64_t byte;      // of the decompressed file, counted from 0
    int64_t found;
    int64_t expected;
    char *column;
    char *detail;      // never a value of a row
} AssayProblem;

typedef struct AssayOverride {
    const char *column;
    AssayType type;
} AssayOverride;

typedef struct AssayTableOptions {
    AssayFormat format;
    char delimiter;
    int32_t chunk_rows;
    const char *const *paths;
    const AssayCompression *compressions;
    int32_t path_count;
    const AssayOverride *overrides;
    int32_t override_count;
} AssayTableOptions;

typedef struct AssayField {
    const char *name;         // lives as long as the table
    AssayType type;
    AssayType element;        // of a fixed list
    int32_t width;            // of a fixed list
    bool nullable;
    const char *description;  // time zone of a timestamp, or Arrow's name of an unsupported type; else NULL
} AssayField;

typedef struct AssayTicketInfo {
    int64_t first_row;
    int64_t row_count;
} AssayTicketInfo;

/// A loaded column; whoever receives it calls `array.release`.
typedef struct AssayColumn {
    AssayLayout layout;
    AssayLayout element;  // of a fixed list
    int64_t parameter;
    struct ArrowArray array;
} AssayColumn;

typedef struct AssayTable AssayTable;
typedef struct AssayScan AssayScan;
typedef struct AssayTicket AssayTicket;

/// Opens files as one table; reads CSV and JSON Lines through once, to learn types and chunk borders.
bool assay_table_open(const AssayTableOptions *options, AssayTable **table, AssayProblem *problem);
int32_t assay_table_field_count(const AssayTable *table);
AssayField assay_table_field(const AssayTable *table, int32_t index);
/// -1 where only a scan would tell.
int64_t assay_table_row_count(const AssayTable *table);
void assay_table_release(AssayTable *table);

/// Begins a pass over the table; the scan keeps the table alive.
bool assay_scan_open(const AssayTable *table, const int32_t *columns, int32_t count, AssayScan **scan, AssayProblem *problem);
/// Gives the next chunk in order, or NULL at the end.
bool assay_scan_next(AssayScan *scan, AssayTicket **ticket, AssayTicketInfo *info, AssayProblem *problem);
void assay_scan_release(AssayScan *scan);

/// Parses or decodes the chunk into `columns`, as many as the scan was opened with and in that order.
bool assay_ticket_load(AssayTicket *ticket, AssayColumn *columns, AssayProblem *problem);
void assay_ticket_release(AssayTicket *ticket);

/// A column of a stream that is written; the names live as long as the call.
typedef struct AssayStreamField {
    const char *name;
    AssayLayout layout;
    AssayLayout element;  // of a fixed list
    int64_t parameter;
    const char *zone;     // of a timestamp; else NULL
} AssayStreamField;

typedef struct AssayPair {
    const char *key;
    const char *value;
} AssayPair;

/// A piece of a written stream; whoever receives it releases it.
typedef struct AssayBytes {
    const uint8_t *data;
    int64_t count;
    void *owner;
} AssayBytes;

typedef struct AssayStreamWriter AssayStreamWriter;
typedef struct AssayStreamReader AssayStreamReader;

/// Begins an Arrow IPC stream with metadata in its schema.
bool assay_stream_writer_open(const AssayStreamField *fields, int32_t count, const AssayPair *metadata, int32_t pairs,
                              AssayStreamWriter **writer, AssayProblem *problem);
/// Writes one batch. `columns` are as many as the fields; their memory is only read, and only within the call.
bool assay_stream_writer_write(AssayStreamWriter *writer, const AssayStreamField *layouts, struct ArrowArray *columns, int64_t rows,
                               AssayBytes *bytes, AssayProblem *problem);
bool assay_stream_writer_close(AssayStreamWriter *writer, AssayBytes *bytes, AssayProblem *problem);
void assay_stream_writer_release(AssayStreamWriter *writer);
void assay_bytes_release(AssayBytes *bytes);

/// Reads an Arrow IPC stream that comes in pieces.
AssayStreamReader *assay_stream_reader_open(void);
bool assay_stream_reader_feed(AssayStreamReader *reader, const uint8_t *bytes, int64_t count, AssayProblem *problem);
bool assay_stream_reader_has_ended(const AssayStreamReader *reader);
/// Whether every byte so far belongs to a whole message.
bool assay_stream_reader_is_whole(const AssayStreamReader *reader);
/// -1 before the schema has come.
int32_t assay_stream_reader_field_count(const AssayStreamReader *reader);
/// Name of a column and value of the schema's metadata; both live as long as the reader, NULL where there is none.
const char *assay_stream_reader_name(const AssayStreamReader *reader, int32_t index);
const char *assay_stream_reader_value(const AssayStreamReader *reader, const char *key);
/// The next batch: a field and a column for each of the schema's. Columns of unsupported types come without an array.
///
/// `rows` is -1 where no whole batch has come. The fields' texts live until the next call.
bool assay_stream_reader_next(AssayStreamReader *reader, AssayField *fields, AssayColumn *columns, int64_t *rows,
                              AssayProblem *problem);
void assay_stream_reader_release(AssayStreamReader *reader);

void assay_problem_release(AssayProblem *problem);

#ifdef __cplusplus
}
#endif
