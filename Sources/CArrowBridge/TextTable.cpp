#include "TextTable.hpp"

namespace assay {

namespace {

using TextTablePtr = std::shared_ptr<const TextTable>;

class TextTicket : public Ticket {
public:
    struct Part {
        Range range;
        /// Read from a compressed file already, because that can only be read in order; else null.
        BufferPtr bytes;
    };

    TextTicket(TextTablePtr table, std::vector<int> columns) : table_(std::move(table)), columns_(std::move(columns)) {}

    BatchPtr load() override {
        std::vector<BatchPtr> pieces;
        for (const auto &[range, bytes] : parts) {
            auto text = bytes ? bytes : readRange(table_->file(range.file), range.begin, range.end);
            pieces.push_back(table_->load(range, text, columns_));
        }
        return joined(pieces);
    }

    std::vector<Part> parts;

private:
    TextTablePtr table_;
    std::vector<int> columns_;
};

class TextScan : public Scan {
public:
    TextScan(TextTablePtr table, std::vector<int> columns) : table_(std::move(table)), columns_(std::move(columns)) {}

    std::optional<NumberedTicket> next() override {
        if (next_ == table_->chunks().size()) return std::nullopt;
        auto ticket = std::make_unique<TextTicket>(table_, columns_);
        AssayTicketInfo info{static_cast<std::int64_t>(next_) * table_->chunkRows(), 0};
        for (const auto &range : table_->chunks()[next_]) {
            ticket->parts.push_back({range, decompressed(range)});
            info.row_count += range.rows;
        }
        ++next_;
        return NumberedTicket{info, std::move(ticket)};
    }

private:
    /// Null for an uncompressed file, which the ticket reads itself.
    BufferPtr decompressed(const Range &range) {
        const auto &file = table_->file(range.file);
        if (file.compression == AssayCompressionNone) return nullptr;
        if (file_ != range.file) source_.emplace(file);
        file_ = range.file;
        source_->skip(range.begin - source_->position());
        return source_->readExactly(range.end - range.begin);
    }

    TextTablePtr table_;
    std::vector<int> columns_;
    std::size_t next_ = 0;
    std::optional<ByteSource> source_;
    std::int32_t file_ = -1;
};

}  // namespace

std::unique_ptr<Scan> TextTable::scan(std::vector<int> columns) const {
    return std::make_unique<TextScan>(std::static_pointer_cast<const TextTable>(shared_from_this()), std::move(columns));
}

BatchPtr TextTable::load(const Range &range, BufferPtr bytes, const std::vector<int> &columns) const {
    auto batch = parse(range, bytes, columns);
    if (batch->num_rows() != range.rows) throw Fault{.kind = AssayFaultFileChanged, .file = range.file};
    arrow::FieldVector fields;
    arrow::ArrayVector arrays;
    for (std::size_t index = 0; index < columns.size(); ++index) {
        const auto &field = fields_[static_cast<std::size_t>(columns[index])];
        arrays.push_back(normalised(batch->column(static_cast<int>(index)), field, {range.file, range.firstRow}));
        fields.push_back(arrow::field(field.name, arrays.back()->type()));
    }
    return arrow::RecordBatch::Make(arrow::schema(fields), range.rows, arrays);
}

}  // namespace assay
