#include <arrow/csv/api.h>
#include <arrow/io/memory.h>
#include <arrow/table.h>

#include <algorithm>
#include <limits>

#include "CsvSurvey.hpp"
#include "TextTable.hpp"

namespace assay {

namespace {

using Names = std::vector<std::string>;

/// Text is read as a dictionary: no slower, and categories come out without hashing again.
TypePtr csvType(const TypePtr &type) {
    return type->id() == arrow::Type::STRING ? arrow::dictionary(arrow::int32(), arrow::utf8()) : type;
}

/// Arrow parses block by block, and a row must not span more than two blocks.
std::int32_t blockSize(std::int64_t longestRow, std::int32_t file) {
    constexpr std::int64_t usual = 1 << 20, widest = std::numeric_limits<std::int32_t>::max();
    if (longestRow > widest) throw Fault{.kind = AssayFaultOutOfMemory, .file = file, .detail = "a row is longer than 2 GB"};
    return static_cast<std::int32_t>(std::max(usual, longestRow));
}

class CsvTable : public TextTable {
public:
    explicit CsvTable(const OpenRequest &request) : TextTable(request), delimiter_(request.delimiter) {
        csv::Survey survey(request.delimiter, request.chunkRows, request.overrides);
        for (const auto &file : request.files) survey.add(file);
        fields_ = survey.fields();
        chunks_ = survey.chunks();
        rows_ = survey.rows();
        headers_ = survey.headers();
        newlinesInValues_ = survey.newlinesInValues();
        blockSize_ = blockSize(survey.longestRow(), request.files.front().index);
    }

protected:
    BatchPtr parse(const Range &range, BufferPtr bytes, const std::vector<int> &columns) const override {
        if (columns.empty()) return arrow::RecordBatch::Make(arrow::schema({}), range.rows, arrow::ArrayVector());
        auto result = read(range, bytes, columns);
        if (!result.ok()) blame(range, bytes, columns);
        return *result;
    }

private:
    arrow::Result<BatchPtr> read(const Range &range, BufferPtr bytes, const std::vector<int> &columns) const {
        auto reading = arrow::csv::ReadOptions::Defaults();
        reading.use_threads = false;
        reading.block_size = blockSize_;
        reading.column_names = headers_[static_cast<std::size_t>(range.file)];
        auto parsing = arrow::csv::ParseOptions::Defaults();
        parsing.delimiter = delimiter_;
        parsing.newlines_in_values = newlinesInValues_;
        auto input = std::make_shared<arrow::io::BufferReader>(std::move(bytes));
        ARROW_ASSIGN_OR_RAISE(auto reader, arrow::csv::TableReader::Make(arrow::io::default_io_context(), input, reading, parsing,
                                                                         conversion(columns)));
        ARROW_ASSIGN_OR_RAISE(auto table, reader->Read());
        return table->CombineChunksToBatch();
    }

    arrow::csv::ConvertOptions conversion(const std::vector<int> &columns) const {
        auto options = arrow::csv::ConvertOptions::Defaults();
        // The survey has validated every byte.
        options.check_utf8 = false;
        options.strings_can_be_null = true;
        options.null_values = {"", "NA", "N/A", "null", "NaN"};
        for (auto column : columns) {
            const auto &field = fields_[static_cast<std::size_t>(column)];
            options.include_columns.push_back(field.name);
            options.column_types[field.name] = csvType(field.type);
        }
        return options;
    }

    /// Finds the column that the survey took for readable and Arrow does not: a time out of a nanosecond's range, say.
    [[noreturn]] void blame(const Range &range, const BufferPtr &bytes, const std::vector<int> &columns) const {
        for (auto column : columns) {
            if (read(range, bytes, {column}).ok()) continue;
            const auto &field = fields_[static_cast<std::size_t>(column)];
            throw Fault{.kind = AssayFaultMisfit, .file = range.file, .column = field.name, .detail = field.type->ToString()};
        }
        throw Fault{.kind = AssayFaultFileChanged, .file = range.file};
    }

    char delimiter_;
    std::vector<Names> headers_;
    bool newlinesInValues_ = false;
    std::int32_t blockSize_ = 0;
};

}  // namespace

std::shared_ptr<Table> openCsv(const OpenRequest &request) { return std::make_shared<CsvTable>(request); }

}  // namespace assay
