#pragma once

#include <cstdint>
#include <vector>

namespace assay {

/// Consecutive rows of one text file that belong to one chunk.
struct Range {
    std::int32_t file;
    /// Bytes of the decompressed file.
    std::int64_t begin, end;
    /// Counted from 0 within the file.
    std::int64_t firstRow;
    std::int64_t rows;
};

/// Cuts the rows of consecutive files into chunks while they are read for the first time.
class RangeBuilder {
public:
    explicit RangeBuilder(std::int64_t chunkRows) : chunkRows_(chunkRows) {}

    void beginFile(std::int32_t file, std::int64_t offset) { open_ = Range{file, offset, offset, 0, 0}; }

    /// Notes that a row ended at `offset`; true when that row filled the chunk.
    bool endRow(std::int64_t offset) {
        ++open_.rows;
        ++totalRows_;
        if (++filled_ < chunkRows_) return false;
        close(offset);
        filled_ = 0;
        startsChunk_ = true;
        return true;
    }

    void endFile(std::int64_t offset) {
        if (open_.rows > 0) close(offset);
    }

    /// Rows of the current file that have ended.
    std::int64_t fileRows() const { return open_.firstRow + open_.rows; }
    std::int64_t totalRows() const { return totalRows_; }
    const std::vector<std::vector<Range>> &chunks() const { return chunks_; }

private:
    void close(std::int64_t offset) {
        open_.end = offset;
        if (startsChunk_) chunks_.emplace_back();
        startsChunk_ = false;
        chunks_.back().push_back(open_);
        open_ = Range{open_.file, offset, offset, open_.firstRow + open_.rows, 0};
    }

    std::int64_t chunkRows_, filled_ = 0, totalRows_ = 0;
    bool startsChunk_ = true;
    Range open_{};
    std::vector<std::vector<Range>> chunks_;
};

}  // namespace assay
