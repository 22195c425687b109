#pragma once

#include <arrow/array.h>
#include <arrow/record_batch.h>

#include <memory>
#include <vector>

#include "Types.hpp"

namespace assay {

using ArrayPtr = std::shared_ptr<arrow::Array>;
using BatchPtr = std::shared_ptr<arrow::RecordBatch>;

/// Where a run of rows comes from, for faults: `firstRow` counts from 0 within the file.
struct Origin {
    std::int32_t file;
    std::int64_t firstRow;
};

/// Converts a column to its field's canonical type; text may come out as strings or as a dictionary of strings.
///
/// A value that the type cannot hold is a misfit fault that names its row.
ArrayPtr normalised(const ArrayPtr &array, const TableField &field, Origin origin);

/// Refuses offsets and codes that point outside their buffers, and text that is not UTF-8.
void validate(const ArrayPtr &array, const TableField &field, Origin origin);

/// One batch of consecutive pieces with equal fields, dictionaries united.
BatchPtr joined(const std::vector<BatchPtr> &pieces);

}  // namespace assay
