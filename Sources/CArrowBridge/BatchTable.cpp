#include <algorithm>
#include <deque>

#include "BatchFile.hpp"
#include "Table.hpp"

namespace assay {

namespace {

std::unique_ptr<BatchFile> openFile(const OpenRequest &request, const SourceFile &file) {
    switch (request.format) {
        case AssayFormatParquet: return openParquet(file, request.chunkRows);
        case AssayFormatArrowFile: return openArrowFile(file);
        default: return openArrowStream(file);
    }
}

class BatchTable : public Table {
public:
    explicit BatchTable(const OpenRequest &request) : Table(request.chunkRows) {
        for (const auto &file : request.files) {
            files_.push_back(openFile(request, file));
            auto rows = files_.back()->rows();
            rows_ = rows < 0 || rows_ < 0 ? -1 : rows_ + rows;
            adopt(request, file.index);
        }
    }

    std::unique_ptr<Scan> scan(std::vector<int> columns) const override;
    std::int64_t rows() const override { return rows_; }
    const std::vector<std::unique_ptr<BatchFile>> &files() const { return files_; }

private:
    /// Takes the newest file's columns into the schema, or finds the first that differs.
    void adopt(const OpenRequest &request, std::int32_t file) {
        const auto schema = files_.back()->schema();
        refuseDuplicates(schema->field_names(), file);
        bool first = files_.size() == 1;
        for (const auto &column : schema->fields()) {
            auto field = TableField::of(*column);
            if (const auto *type = overrideOf(request.overrides, field.name); type && field.type) {
                field.type = overrideType(*type);
                field.description.clear();
                field.overridden = true;
            }
            if (first) fields_.push_back(std::move(field));
            else unite(field, file);
        }
        for (const auto &field : fields_) {
            if (schema->GetFieldIndex(field.name) < 0) throw different(AssayFaultDifferentColumns, file, field.name);
        }
    }

    void unite(const TableField &field, std::int32_t file) {
        auto known = std::find_if(fields_.begin(), fields_.end(), [&](const auto &other) { return other.name == field.name; });
        if (known == fields_.end()) throw different(AssayFaultDifferentColumns, file, field.name);
        known->nullable |= field.nullable;
        if (known->type && field.type) {
            if (field.type->id() == arrow::Type::NA) return;
            if (known->type->id() == arrow::Type::NA) known->type = field.type;
            if (known->type->Equals(*field.type)) return;
            bool floats = arrow::is_floating(known->type->id()) && arrow::is_floating(field.type->id());
            if (floats) known->type = arrow::float64();
            if (floats) return;
        } else if (known->description == field.description) {
            return;
        }
        throw different(AssayFaultDifferentTypes, file, field.name);
    }

    static Fault different(AssayFault kind, std::int32_t file, const std::string &column) {
        return Fault{.kind = kind, .file = file, .otherFile = 0, .column = column};
    }

    std::vector<std::unique_ptr<BatchFile>> files_;
    std::int64_t rows_ = 0;
};

using BatchTablePtr = std::shared_ptr<const BatchTable>;

/// Consecutive rows of one file.
struct Piece {
    BatchPtr batch;
    Origin origin;
    bool raw;
};

class BatchTicket : public Ticket {
public:
    BatchTicket(BatchTablePtr table, std::vector<int> columns) : table_(std::move(table)), columns_(std::move(columns)) {}

    BatchPtr load() override {
        std::vector<BatchPtr> batches;
        for (const auto &piece : pieces) batches.push_back(canonical(piece));
        return joined(batches);
    }

    std::vector<Piece> pieces;

private:
    BatchPtr canonical(const Piece &piece) const {
        arrow::FieldVector fields;
        arrow::ArrayVector arrays;
        for (auto column : columns_) {
            const auto &field = table_->fields()[static_cast<std::size_t>(column)];
            auto array = piece.batch->GetColumnByName(field.name);
            bool text = field.type->id() == arrow::Type::STRING;
            if (piece.raw || text) validate(array, field, piece.origin);
            arrays.push_back(normalised(array, field, piece.origin));
            fields.push_back(arrow::field(field.name, arrays.back()->type()));
        }
        return arrow::RecordBatch::Make(arrow::schema(fields), piece.batch->num_rows(), arrays);
    }

    BatchTablePtr table_;
    std::vector<int> columns_;
};

/// Cuts the batches of all files anew into chunks.
class BatchScan : public Scan {
public:
    BatchScan(BatchTablePtr table, std::vector<int> columns) : table_(std::move(table)), columns_(std::move(columns)) {}

    std::optional<NumberedTicket> next() override {
        auto ticket = std::make_unique<BatchTicket>(table_, columns_);
        std::int64_t rows = 0;
        while (rows < table_->chunkRows() && refill()) {
            auto length = std::min(table_->chunkRows() - rows, rest_.batch->num_rows());
            ticket->pieces.push_back({rest_.batch->Slice(0, length), rest_.origin, rest_.raw});
            rest_.batch = rest_.batch->Slice(length);
            rest_.origin.firstRow += length;
            rows += length;
        }
        if (rows == 0) return std::nullopt;
        AssayTicketInfo info{firstRow_, rows};
        firstRow_ += rows;
        return NumberedTicket{info, std::move(ticket)};
    }

private:
    /// Sees to it that `rest_` has rows; false at the end of the last file.
    bool refill() {
        while (!rest_.batch || rest_.batch->num_rows() == 0) {
            if (!reader_ && !openNext()) return false;
            auto firstRow = rest_.origin.firstRow;
            auto status = reader_->ReadNext(&rest_.batch);
            if (!status.ok()) throw Fault{.kind = AssayFaultDamaged, .file = rest_.origin.file, .row = firstRow + 1};
            if (!rest_.batch) reader_.reset();
        }
        return true;
    }

    bool openNext() {
        if (next_ == table_->files().size()) return false;
        const auto &file = *table_->files()[next_];
        rest_ = {nullptr, {static_cast<std::int32_t>(next_), 0}, file.raw()};
        ++next_;
        std::vector<int> fields;
        const auto schema = file.schema();
        for (auto column : columns_) fields.push_back(schema->GetFieldIndex(table_->fields()[static_cast<std::size_t>(column)].name));
        std::sort(fields.begin(), fields.end());
        reader_ = file.read(fields);
        return true;
    }

    BatchTablePtr table_;
    std::vector<int> columns_;
    std::shared_ptr<arrow::RecordBatchReader> reader_;
    Piece rest_{nullptr, {0, 0}, false};
    std::size_t next_ = 0;
    std::int64_t firstRow_ = 0;
};

std::unique_ptr<Scan> BatchTable::scan(std::vector<int> columns) const {
    return std::make_unique<BatchScan>(std::static_pointer_cast<const BatchTable>(shared_from_this()), std::move(columns));
}

}  // namespace

std::shared_ptr<Table> openBatches(const OpenRequest &request) { return std::make_shared<BatchTable>(request); }

}  // namespace assay
