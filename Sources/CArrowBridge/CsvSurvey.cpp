#include "CsvSurvey.hpp"

#include <arrow/util/utf8.h>

#include <algorithm>

#include "CsvRow.hpp"

namespace assay::csv {

Survey::Survey(char delimiter, std::int64_t chunkRows, Overrides overrides)
    : delimiter_(delimiter), overrides_(std::move(overrides)), ranges_(chunkRows) {
    arrow::util::InitializeUTF8();
}

void Survey::add(const SourceFile &file) {
    file_ = file.index;
    Window window(file);
    if (window.empty()) throw Fault{.kind = AssayFaultEmpty, .file = file.index};
    const char *at = readHeader(window);
    ranges_.beginFile(file.index, window.offset(at));
    while (at != window.end() || !window.last()) {
        const char *next = readRow(window, at);
        if (next != nullptr) {
            at = next;
        } else {
            window.advance(at);
            at = window.begin();
        }
    }
    ranges_.endFile(window.offset(at));
}

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

const char *skipByteOrderMark(const Window &window) {
    std::string_view text(window.begin(), static_cast<std::size_t>(window.end() - window.begin()));
    return text.starts_with(byteOrderMark) ? window.begin() + byteOrderMark.size() : window.begin();
}

}  // namespace

std::string unquoted(std::string_view cell) {
    if (cell.empty() || cell.front() != '"') return std::string(cell);
    std::string text;
    bool quoted = true;
    for (std::size_t at = 1; at < cell.size(); ++at) {
        bool quote = quoted && cell[at] == '"';
        if (quote && at + 1 < cell.size() && cell[at + 1] == '"') ++at;
        else if (quote) { quoted = false; continue; }
        text.push_back(cell[at]);
    }
    return text;
}

/// Reads the first row that is not blank; its cells become the file's column names.
const char *Survey::readHeader(Window &window) {
    std::vector<std::string> names;
    const char *at = skipByteOrderMark(window);
    for (;;) {
        Scanner scanner(delimiter_, window.end());
        names.clear();
        while (at < window.end() && (*at == '\n' || *at == '\r')) ++at;
        const char *cell = at;
        for (;;) {
            bool ascii = true;
            const char *end = *cell == '"' ? readQuoted(window, scanner, cell, nullptr, ascii) : scanner.unquotedEnd(cell, ascii);
            if (end == nullptr || end >= window.end()) break;
            if (!ascii) checkText(window, cell, end, -1);
            names.push_back(unquoted({cell, static_cast<std::size_t>(end - cell)}));
            if (*end != delimiter_) {
                const char *next = lineEnd(window, end);
                if (next == nullptr) break;
                adoptHeader(std::move(names));
                return next;
            }
            cell = end + 1;
        }
        if (window.last()) throw Fault{.kind = AssayFaultEmpty, .file = file_};
        window.advance(at);
        at = window.begin();
    }
}

void Survey::adoptHeader(std::vector<std::string> names) {
    refuseDuplicates(names, file_);
    if (headers_.empty()) {
        for (const auto &name : names) {
            const auto *type = overrideOf(overrides_, name);
            columns_.push_back({name, {}, type, type ? requiredFits(*type) : static_cast<std::uint8_t>(fitsText)});
            if (type && *type == AssayTypeString) columns_.back().evidence.fits = fitsText;
        }
    }
    auto different = [&](const std::string &column) {
        return Fault{.kind = AssayFaultDifferentColumns, .file = file_, .otherFile = 0, .column = column};
    };
    order_.clear();
    for (const auto &name : names) {
        auto found = std::find_if(columns_.begin(), columns_.end(), [&](const auto &column) { return column.name == name; });
        if (found == columns_.end()) throw different(name);
        order_.push_back(static_cast<std::size_t>(found - columns_.begin()));
    }
    for (const auto &column : columns_) {
        if (std::find(names.begin(), names.end(), column.name) == names.end()) throw different(column.name);
    }
    headers_.push_back(std::move(names));
}

/// The start of the next row, or null when this row is not wholly in the window.
const char *Survey::readRow(const Window &window, const char *at) {
    if (at >= window.end()) return nullptr;
    if (*at == '\n' || *at == '\r') return lineEnd(window, at);
    Scanner scanner(delimiter_, window.end());
    const char *begin = at;
    std::int64_t fields = 0;
    for (;; ++at) {
        at = readCell(window, scanner, at, fields);
        if (at == nullptr || at >= window.end()) return nullptr;
        ++fields;
        if (*at != delimiter_) break;
    }
    const char *next = lineEnd(window, at);
    if (next == nullptr) return nullptr;
    auto expected = static_cast<std::int64_t>(order_.size());
    if (fields != expected) {
        throw Fault{.kind = AssayFaultRaggedRow, .file = file_, .row = ranges_.fileRows() + 1, .found = fields, .expected = expected};
    }
    ranges_.endRow(window.offset(next));
    longestRow_ = std::max<std::int64_t>(longestRow_, next - begin);
    return next;
}

/// The end of the cell at `at`, whose text bears on the column's type; null or `end` and beyond when it is not all there.
const char *Survey::readCell(const Window &window, const Scanner &scanner, const char *at, std::int64_t index) {
    bool known = index < static_cast<std::int64_t>(order_.size());
    ColumnState *column = known ? &columns_[order_[static_cast<std::size_t>(index)]] : nullptr;
    bool open = column != nullptr && column->evidence.fits != fitsText;
    Evidence cell;
    bool ascii = true;
    const char *end = open ? scanner.numberEnd(at, cell) : nullptr;
    if (end == nullptr) {
        bool quoted = *at == '"';
        end = quoted ? readQuoted(window, scanner, at, open ? &cell : nullptr, ascii) : scanner.unquotedEnd(at, ascii);
        if (end == nullptr || end >= window.end()) return nullptr;
        if (!ascii) checkText(window, at, end, index);
        if (open && !quoted) cell = classify({at, static_cast<std::size_t>(end - at)});
    }
    if (open && end < window.end()) note(*column, cell);
    return end;
}

/// As readCell for a cell in quotes; the quotes have no bearing on the type, as in Arrow and pandas.
const char *Survey::readQuoted(const Window &window, const Scanner &scanner, const char *at, Evidence *cell, bool &ascii) {
    const char *closing = scanner.closingQuote(at);
    if (closing == nullptr) {
        if (window.last()) refuse(AssayFaultOpenQuote, -1, window.offset(at));
        return nullptr;
    }
    std::string_view text(at + 1, static_cast<std::size_t>(closing - at - 1));
    if (text.find_first_of("\r\n") != text.npos) newlinesInValues_ = true;
    ascii = false;
    const char *end = scanner.unquotedEnd(closing + 1, ascii);
    if (cell != nullptr && end < window.end()) {
        *cell = end == closing + 1 ? classify(text) : Evidence{.fits = fitsText, .seen = true};
    }
    return end;
}

inline void Survey::note(ColumnState &column, const Evidence &cell) {
    column.evidence.add(cell);
    if (column.evidence.fits & column.required) return;
    auto index = static_cast<std::size_t>(&column - columns_.data());
    refuse(AssayFaultMisfit, std::find(order_.begin(), order_.end(), index) - order_.begin());
}

/// The start of the line after the line end at `at`; null when the window ends amid a CRLF.
const char *Survey::lineEnd(const Window &window, const char *at) const {
    if (*at != '\r') return at + 1;
    if (at + 1 == window.end() && !window.last()) return nullptr;
    return at + 1 < window.end() && at[1] == '\n' ? at + 2 : at + 1;
}

void Survey::refuse(AssayFault kind, std::int64_t index, std::int64_t byte) const {
    Fault fault{.kind = kind, .file = file_, .row = headers_.size() > static_cast<std::size_t>(file_) ? ranges_.fileRows() + 1 : 0,
                .byte = byte};
    if (index >= 0 && index < static_cast<std::int64_t>(order_.size())) {
        fault.column = columns_[order_[static_cast<std::size_t>(index)]].name;
    }
    throw fault;
}

void Survey::checkText(const Window &window, const char *begin, const char *end, std::int64_t index) const {
    auto bytes = reinterpret_cast<const std::uint8_t *>(begin);
    auto size = end - begin;
    if (arrow::util::ValidateUTF8(bytes, size)) return;
    // The first bad sequence stands behind the longest good beginning that is followed by no good longer one.
    std::int64_t good = 0;
    for (std::int64_t length = 1; length <= size; ++length) {
        if (arrow::util::ValidateUTF8(bytes, length)) good = length;
        else if (length - good >= 4) break;
    }
    refuse(AssayFaultBadUTF8, index, window.offset(begin) + good);
}

std::vector<TableField> Survey::fields() const {
    std::vector<TableField> result;
    for (const auto &column : columns_) {
        auto type = column.override ? forcedType(*column.override, column.evidence) : inferredType(column.evidence);
        auto field = TableField::of(*arrow::field(column.name, type));
        field.overridden = column.override != nullptr;
        result.push_back(std::move(field));
    }
    return result;
}

}  // namespace assay::csv
