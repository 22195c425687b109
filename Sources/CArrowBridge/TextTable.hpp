#pragma once

#include "Ranges.hpp"
#include "Table.hpp"

namespace assay {

/// A table of text files whose chunks are known byte ranges, so that each is parsed on its own, in any order, on any thread.
class TextTable : public Table {
public:
    std::unique_ptr<Scan> scan(std::vector<int> columns) const override;
    std::int64_t rows() const override { return rows_; }
    const std::vector<std::vector<Range>> &chunks() const { return chunks_; }
    const SourceFile &file(std::int32_t index) const { return files_[static_cast<std::size_t>(index)]; }
    /// The range's rows with the fields that `columns` number, in that order and in canonical types.
    BatchPtr load(const Range &range, BufferPtr bytes, const std::vector<int> &columns) const;

protected:
    explicit TextTable(const OpenRequest &request) : Table(request.chunkRows), files_(request.files) {}
    /// Parses whole rows; columns come as the format gives them.
    virtual BatchPtr parse(const Range &range, BufferPtr bytes, const std::vector<int> &columns) const = 0;

    std::vector<SourceFile> files_;
    std::vector<std::vector<Range>> chunks_;
    std::int64_t rows_ = 0;
};

}  // namespace assay
