#pragma once

#include <arrow/record_batch.h>

#include <memory>
#include <vector>

#include "ByteSource.hpp"

namespace assay {

/// A file that holds its own schema and comes in batches.
class BatchFile {
public:
    virtual ~BatchFile() = default;
    virtual std::shared_ptr<arrow::Schema> schema() const = 0;
    /// -1 where only reading would tell.
    virtual std::int64_t rows() const = 0;
    /// Begins at the first row; of the top-level fields only those numbered, in ascending order.
    virtual std::shared_ptr<arrow::RecordBatchReader> read(const std::vector<int> &fields) const = 0;
    /// Whether batches are the file's own bytes, which must not be trusted before they are validated.
    virtual bool raw() const = 0;
};

std::unique_ptr<BatchFile> openParquet(const SourceFile &file, std::int64_t batchRows);
std::unique_ptr<BatchFile> openArrowFile(const SourceFile &file);
std::unique_ptr<BatchFile> openArrowStream(const SourceFile &file);

}  // namespace assay
