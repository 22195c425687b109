#include <arrow/io/file.h>
#include <arrow/ipc/reader.h>

#include "BatchFile.hpp"

namespace assay {

namespace {

std::shared_ptr<arrow::io::ReadableFile> open(const SourceFile &file) {
    return take(arrow::io::ReadableFile::Open(file.path), AssayFaultUnreadable, file.index);
}

arrow::ipc::IpcReadOptions projecting(const std::vector<int> &fields) {
    auto options = arrow::ipc::IpcReadOptions::Defaults();
    options.included_fields = fields;
    options.use_threads = false;
    return options;
}

/// The batches of an Arrow file, one after the other.
class FileBatches : public arrow::RecordBatchReader {
public:
    explicit FileBatches(std::shared_ptr<arrow::ipc::RecordBatchFileReader> file) : file_(std::move(file)) {}

    std::shared_ptr<arrow::Schema> schema() const override { return file_->schema(); }

    arrow::Status ReadNext(std::shared_ptr<arrow::RecordBatch> *batch) override {
        batch->reset();
        if (next_ == file_->num_record_batches()) return arrow::Status::OK();
        return file_->ReadRecordBatch(next_++).Value(batch);
    }

private:
    std::shared_ptr<arrow::ipc::RecordBatchFileReader> file_;
    int next_ = 0;
};

class ArrowFile : public BatchFile {
public:
    explicit ArrowFile(const SourceFile &file) : file_(file) {
        auto reader = openFile(arrow::ipc::IpcReadOptions::Defaults());
        schema_ = reader->schema();
        rows_ = take(reader->CountRows(), AssayFaultDamaged, file.index);
    }

    std::shared_ptr<arrow::Schema> schema() const override { return schema_; }
    std::int64_t rows() const override { return rows_; }
    bool raw() const override { return true; }
    std::shared_ptr<arrow::RecordBatchReader> read(const std::vector<int> &fields) const override {
        return std::make_shared<FileBatches>(openFile(projecting(fields)));
    }

private:
    std::shared_ptr<arrow::ipc::RecordBatchFileReader> openFile(const arrow::ipc::IpcReadOptions &options) const {
        return take(arrow::ipc::RecordBatchFileReader::Open(open(file_), options), AssayFaultDamaged, file_.index);
    }

    SourceFile file_;
    std::shared_ptr<arrow::Schema> schema_;
    std::int64_t rows_ = 0;
};

class ArrowStream : public BatchFile {
public:
    explicit ArrowStream(const SourceFile &file) : file_(file) { schema_ = openStream(arrow::ipc::IpcReadOptions::Defaults())->schema(); }

    std::shared_ptr<arrow::Schema> schema() const override { return schema_; }
    std::int64_t rows() const override { return -1; }
    bool raw() const override { return true; }
    std::shared_ptr<arrow::RecordBatchReader> read(const std::vector<int> &fields) const override {
        return openStream(projecting(fields));
    }

private:
    std::shared_ptr<arrow::RecordBatchReader> openStream(const arrow::ipc::IpcReadOptions &options) const {
        return take(arrow::ipc::RecordBatchStreamReader::Open(open(file_), options), AssayFaultDamaged, file_.index);
    }

    SourceFile file_;
    std::shared_ptr<arrow::Schema> schema_;
};

}  // namespace

std::unique_ptr<BatchFile> openArrowFile(const SourceFile &file) { return std::make_unique<ArrowFile>(file); }

std::unique_ptr<BatchFile> openArrowStream(const SourceFile &file) { return std::make_unique<ArrowStream>(file); }

}  // namespace assay
