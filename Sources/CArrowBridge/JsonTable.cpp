#include <arrow/json/api.h>
#include <arrow/util/utf8.h>

#include <algorithm>

#include "TextTable.hpp"

namespace assay {

namespace {

arrow::Result<BatchPtr> parseJson(BufferPtr text, std::shared_ptr<arrow::Schema> schema = nullptr) {
    auto options = arrow::json::ParseOptions::Defaults();
    options.explicit_schema = std::move(schema);
    options.unexpected_field_behavior =
        options.explicit_schema ? arrow::json::UnexpectedFieldBehavior::Ignore : arrow::json::UnexpectedFieldBehavior::InferType;
    return arrow::json::ParseOne(options, std::move(text));
}

arrow::Result<BatchPtr> parseJson(std::string_view text) { return parseJson(arrow::Buffer::FromString(std::string(text))); }

/// JSON has no type for times: text stays text, whatever it looks like.
TypePtr plainType(const TypePtr &type) { return type->id() == arrow::Type::TIMESTAMP ? arrow::utf8() : type; }

/// The type that holds both; null when there is none.
TypePtr united(const TypePtr &one, const TypePtr &other) {
    if (one->id() == arrow::Type::NA) return other;
    if (other->id() == arrow::Type::NA || one->Equals(*other)) return one;
    bool nested = arrow::is_nested(one->id()) && one->id() == other->id();
    if (nested) return one;
    bool numbers = arrow::is_numeric(one->id()) && arrow::is_numeric(other->id());
    return numbers ? arrow::float64() : nullptr;
}

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == line.npos; }

/// Calls `body` with each line that is not blank.
template <class Body>
void forEachLine(std::string_view text, Body body) {
    while (!text.empty()) {
        auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        if (!isBlank(text.substr(0, end))) body(text.substr(0, end));
        text.remove_prefix(end);
    }
}

class JsonTable : public TextTable {
public:
    explicit JsonTable(const OpenRequest &request) : TextTable(request) {
        RangeBuilder ranges(request.chunkRows);
        for (const auto &file : request.files) survey(file, ranges);
        chunks_ = ranges.chunks();
        rows_ = ranges.totalRows();
        for (const auto &field : natural_) {
            auto result = TableField::of(*field);
            if (const auto *type = overrideOf(request.overrides, field->name())) {
                result = TableField::of(*arrow::field(field->name(), overrideType(*type)));
                result.overridden = true;
            }
            fields_.push_back(std::move(result));
        }
    }

protected:
    BatchPtr parse(const Range &range, BufferPtr bytes, const std::vector<int> &columns) const override {
        arrow::FieldVector wanted;
        for (auto column : columns) wanted.push_back(natural_[static_cast<std::size_t>(column)]);
        return take(parseJson(bytes, arrow::schema(wanted)), AssayFaultFileChanged, range.file);
    }

private:
    /// Reads the file once, a chunk of lines at a time, and learns the columns and their types.
    void survey(const SourceFile &file, RangeBuilder &ranges) {
        Window window(file);
        if (window.empty()) throw Fault{.kind = AssayFaultEmpty, .file = file.index};
        std::string lines;
        std::int64_t firstRow = 0;
        ranges.beginFile(file.index, 0);
        while (!window.empty()) {
            auto text = std::string_view(window.begin(), static_cast<std::size_t>(window.end() - window.begin()));
            auto length = text.find('\n');
            if (length == text.npos) {
                window.advance(window.begin());
                continue;
            }
            const char *at = window.begin();
            for (; length != text.npos; length = text.find('\n')) {
                auto line = text.substr(0, length + 1);
                at += line.size();
                text.remove_prefix(line.size());
                lines += line;
                if (!isBlank(line) && ranges.endRow(window.offset(at))) learn(file, lines, firstRow);
            }
            window.advance(at);
        }
        learn(file, lines, firstRow);
        ranges.endFile(window.offset(window.begin()));
        if (ranges.totalRows() == 0) throw Fault{.kind = AssayFaultEmpty, .file = file.index};
    }

    /// Takes the lines' columns into the schema, empties `lines` and moves `firstRow` behind them.
    void learn(const SourceFile &file, std::string &lines, std::int64_t &firstRow) {
        std::int64_t rows = 0;
        forEachLine(lines, [&](std::string_view) { ++rows; });
        if (rows > 0) {
            auto batch = arrow::util::ValidateUTF8(lines) ? parseJson(lines) : arrow::Result<BatchPtr>(arrow::Status::Invalid("encoding"));
            if (!batch.ok() || (*batch)->num_rows() != rows) blame(file, lines, firstRow);
            adopt(**batch, {file.index, firstRow});
        }
        firstRow += rows;
        lines.clear();
    }

    void adopt(const arrow::RecordBatch &batch, Origin origin) {
        refuseDuplicates(batch.schema()->field_names(), origin.file);
        for (const auto &field : batch.schema()->fields()) {
            auto found = std::find_if(natural_.begin(), natural_.end(), [&](const auto &known) { return known->name() == field->name(); });
            auto type = plainType(field->type());
            if (found == natural_.end()) {
                natural_.push_back(arrow::field(field->name(), type));
                continue;
            }
            auto both = united((*found)->type(), type);
            if (!both) {
                throw Fault{.kind = AssayFaultMixedJSON, .file = origin.file, .row = origin.firstRow + 1, .column = field->name()};
            }
            *found = arrow::field(field->name(), both);
        }
    }

    /// Finds the line that cannot be parsed, or whose value is of another kind than those before.
    [[noreturn]] void blame(const SourceFile &file, std::string_view lines, std::int64_t firstRow) {
        forEachLine(lines, [&](std::string_view line) {
            if (!arrow::util::ValidateUTF8(line)) throw Fault{.kind = AssayFaultBadUTF8, .file = file.index, .row = firstRow + 1};
            auto batch = parseJson(line);
            if (!batch.ok() || (*batch)->num_rows() != 1) {
                throw Fault{.kind = AssayFaultMalformedJSON, .file = file.index, .row = firstRow + 1};
            }
            adopt(**batch, {file.index, firstRow});
            ++firstRow;
        });
        throw Fault{.kind = AssayFaultMalformedJSON, .file = file.index};
    }

    /// The columns as the files' own values have them.
    arrow::FieldVector natural_;
};

}  // namespace

std::shared_ptr<Table> openJsonLines(const OpenRequest &request) {
    arrow::util::InitializeUTF8();
    return std::make_shared<JsonTable>(request);
}

}  // namespace assay
