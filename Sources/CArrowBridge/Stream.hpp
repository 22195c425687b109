#pragma once

#include <arrow/buffer.h>
#include <arrow/io/memory.h>
#include <arrow/ipc/reader.h>
#include <arrow/ipc/writer.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "Normalise.hpp"

namespace assay {

/// Writes record batches as an Arrow IPC stream, piece by piece into memory.
class StreamWriter {
public:
    explicit StreamWriter(std::shared_ptr<arrow::Schema> schema);
    /// The schema too with the first batch. Columns of other widths are cast to the schema's types.
    std::shared_ptr<arrow::Buffer> write(const arrow::ArrayVector &columns, std::int64_t rows);
    std::shared_ptr<arrow::Buffer> close();
    const arrow::Schema &schema() const { return *schema_; }

private:
    std::shared_ptr<arrow::Buffer> taken();
    std::shared_ptr<arrow::Schema> schema_;
    std::shared_ptr<arrow::io::BufferOutputStream> sink_;
    std::shared_ptr<arrow::ipc::RecordBatchWriter> writer_;
    std::int64_t largest_ = 4096;
};

/// Reads an Arrow IPC stream as its bytes come in.
class StreamReader {
public:
    StreamReader();
    void feed(const std::uint8_t *bytes, std::int64_t count);
    /// Null before the schema has come.
    std::shared_ptr<arrow::Schema> schema() const { return found_->schema; }
    bool ended() const { return found_->ended; }
    /// Between two messages the decoder wants the four bytes that begin the next one.
    bool isWhole() const { return ended() || decoder_.next_required_size() == 4; }
    /// The next whole batch, or null.
    BatchPtr next();

private:
    class Found : public arrow::ipc::Listener {
    public:
        std::shared_ptr<arrow::Schema> schema;
        std::deque<BatchPtr> batches;
        bool ended = false;
        arrow::Status OnSchemaDecoded(std::shared_ptr<arrow::Schema> found) override;
        arrow::Status OnRecordBatchDecoded(BatchPtr batch) override;
        arrow::Status OnEOS() override;
    };
    std::shared_ptr<Found> found_;
    arrow::ipc::StreamDecoder decoder_;
};

/// A column of a batch as it is handed out: lists of one length everywhere become lists of fixed size.
ArrayPtr received(const ArrayPtr &array);

/// The Arrow type of a layout.
TypePtr typeOf(AssayLayout layout, AssayLayout element, std::int64_t parameter, const char *zone);

}  // namespace assay
