#include <arrow/util/key_value_metadata.h>

#include "Guarded.hpp"
#include "Stream.hpp"

struct AssayStreamWriter {
    assay::StreamWriter writer;
};

struct AssayStreamReader {
    assay::StreamReader reader;
    /// Of the batch that was handed out last.
    std::vector<assay::TableField> fields;
};

namespace {

using assay::guarded;

std::shared_ptr<arrow::Schema> schema(const AssayStreamField *fields, int32_t count, const AssayPair *metadata, int32_t pairs) {
    arrow::FieldVector made;
    for (int32_t index = 0; index < count; ++index) {
        const auto &field = fields[index];
        made.push_back(arrow::field(field.name, assay::typeOf(field.layout, field.element, field.parameter, field.zone)));
    }
    std::vector<std::string> keys, values;
    for (int32_t index = 0; index < pairs; ++index) {
        keys.emplace_back(metadata[index].key);
        values.emplace_back(metadata[index].value);
    }
    return arrow::schema(made, arrow::key_value_metadata(keys, values));
}

/// The memory is the caller's.
void nothing(ArrowArray *array) { array->release = nullptr; }

void lend(ArrowArray *array) {
    array->release = nothing;
    for (int64_t index = 0; index < array->n_children; ++index) lend(array->children[index]);
    if (array->dictionary) lend(array->dictionary);
}

assay::ArrayPtr borrowed(ArrowArray *array, const AssayStreamField &field) {
    lend(array);
    auto type = assay::typeOf(field.layout, field.element, field.parameter, field.zone);
    return assay::take(arrow::ImportArray(array, type), AssayFaultInternal, -1, true);
}

void hand(const std::shared_ptr<arrow::Buffer> &buffer, AssayBytes *bytes) {
    *bytes = AssayBytes{buffer->data(), buffer->size(), new std::shared_ptr<arrow::Buffer>(buffer)};
}

}  // namespace

bool assay_stream_writer_open(const AssayStreamField *fields, int32_t count, const AssayPair *metadata, int32_t pairs,
                              AssayStreamWriter **writer, AssayProblem *problem) {
    return guarded(problem, [&] { *writer = new AssayStreamWriter{assay::StreamWriter(schema(fields, count, metadata, pairs))}; });
}

bool assay_stream_writer_write(AssayStreamWriter *writer, const AssayStreamField *layouts, ArrowArray *columns, int64_t rows,
                               AssayBytes *bytes, AssayProblem *problem) {
    return guarded(problem, [&] {
        arrow::ArrayVector arrays;
        for (int index = 0; index < writer->writer.schema().num_fields(); ++index) {
            arrays.push_back(borrowed(&columns[index], layouts[index]));
        }
        hand(writer->writer.write(arrays, rows), bytes);
    });
}

bool assay_stream_writer_close(AssayStreamWriter *writer, AssayBytes *bytes, AssayProblem *problem) {
    return guarded(problem, [&] { hand(writer->writer.close(), bytes); });
}

void assay_stream_writer_release(AssayStreamWriter *writer) { delete writer; }

void assay_bytes_release(AssayBytes *bytes) {
    delete static_cast<std::shared_ptr<arrow::Buffer> *>(bytes->owner);
    *bytes = AssayBytes{};
}

AssayStreamReader *assay_stream_reader_open(void) { return new AssayStreamReader{}; }

bool assay_stream_reader_feed(AssayStreamReader *reader, const uint8_t *bytes, int64_t count, AssayProblem *problem) {
    return guarded(problem, [&] { reader->reader.feed(bytes, count); });
}

bool assay_stream_reader_has_ended(const AssayStreamReader *reader) { return reader->reader.ended(); }

bool assay_stream_reader_is_whole(const AssayStreamReader *reader) { return reader->reader.isWhole(); }

int32_t assay_stream_reader_field_count(const AssayStreamReader *reader) {
    auto schema = reader->reader.schema();
    return schema ? schema->num_fields() : -1;
}

const char *assay_stream_reader_name(const AssayStreamReader *reader, int32_t index) {
    return reader->reader.schema()->field(index)->name().c_str();
}

const char *assay_stream_reader_value(const AssayStreamReader *reader, const char *key) {
    auto schema = reader->reader.schema();
    if (!schema || !schema->metadata()) return nullptr;
    auto index = schema->metadata()->FindKey(key);
    return index < 0 ? nullptr : schema->metadata()->value(index).c_str();
}

bool assay_stream_reader_next(AssayStreamReader *reader, AssayField *fields, AssayColumn *columns, int64_t *rows,
                              AssayProblem *problem) {
    return guarded(problem, [&] {
        *rows = -1;
        auto batch = reader->reader.next();
        if (!batch) return;
        reader->fields.clear();
        for (int index = 0; index < batch->num_columns(); ++index) {
            auto array = assay::received(batch->column(index));
            reader->fields.push_back(assay::TableField::of(*arrow::field(batch->column_name(index), array->type())));
            columns[index] = AssayColumn{};
            const auto &field = reader->fields.back();
            if (field.type) columns[index] = assay::exported(*assay::normalised(array, field, {-1, 0}));
        }
        for (std::size_t index = 0; index < reader->fields.size(); ++index) fields[index] = reader->fields[index].exported();
        *rows = batch->num_rows();
    });
}

void assay_stream_reader_release(AssayStreamReader *reader) { delete reader; }
