#pragma once

#include <string>
#include <vector>

#include "ByteSource.hpp"
#include "CsvCell.hpp"
#include "Ranges.hpp"

namespace assay::csv {

class Scanner;

/// Reads every byte of the files once: checks form and encoding, infers types, and finds where the chunks begin.
///
/// Rows are validated against the header's number of fields; blank lines are no rows, as in Arrow and pandas.
class Survey {
public:
    Survey(char delimiter, std::int64_t chunkRows, Overrides overrides);

    void add(const SourceFile &file);

    std::vector<TableField> fields() const;
    const std::vector<std::vector<Range>> &chunks() const { return ranges_.chunks(); }
    std::int64_t rows() const { return ranges_.totalRows(); }
    /// Column names of each file, in the order of its header.
    const std::vector<std::vector<std::string>> &headers() const { return headers_; }
    /// Whether a quoted cell holds a line end, so that rows cannot be told by line ends alone.
    bool newlinesInValues() const { return newlinesInValues_; }
    /// Bytes.
    std::int64_t longestRow() const { return longestRow_; }

private:
    struct ColumnState {
        std::string name;
        Evidence evidence;
        const AssayType *override = nullptr;
        std::uint8_t required = fitsText;
    };

    const char *readHeader(Window &window);
    void adoptHeader(std::vector<std::string> names);
    const char *readRow(const Window &window, const char *at);
    const char *readCell(const Window &window, const Scanner &scanner, const char *at, std::int64_t index);
    const char *readQuoted(const Window &window, const Scanner &scanner, const char *at, Evidence *cell, bool &ascii);
    void note(ColumnState &column, const Evidence &cell);
    const char *lineEnd(const Window &window, const char *at) const;
    [[noreturn]] void refuse(AssayFault kind, std::int64_t index, std::int64_t byte = -1) const;
    void checkText(const Window &window, const char *begin, const char *end, std::int64_t index) const;

    char delimiter_;
    Overrides overrides_;
    RangeBuilder ranges_;
    std::vector<ColumnState> columns_;
    /// For each field of the current file's header, its column.
    std::vector<std::size_t> order_;
    std::vector<std::vector<std::string>> headers_;
    std::int32_t file_ = 0;
    bool newlinesInValues_ = false;
    std::int64_t longestRow_ = 0;
};

}  // namespace assay::csv
