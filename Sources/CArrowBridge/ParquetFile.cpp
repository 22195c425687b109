#include <arrow/io/file.h>
#include <parquet/arrow/reader.h>
#include <parquet/arrow/schema.h>
#include <parquet/exception.h>
#include <parquet/file_reader.h>
#include <parquet/metadata.h>

#include "BatchFile.hpp"

namespace assay {

namespace {

using parquet::arrow::FileReader;
using parquet::arrow::SchemaField;

/// Whether every page of a column of byte arrays is dictionary-encoded, so that reading codes is cheaper than reading text.
bool isDictionaryEncoded(const parquet::FileMetaData &metadata, int leaf) {
    const auto *column = metadata.schema()->Column(leaf);
    if (column->physical_type() != parquet::Type::BYTE_ARRAY || !column->logical_type()->is_string()) return false;
    for (int group = 0; group < metadata.num_row_groups(); ++group) {
        auto chunk = metadata.RowGroup(group)->ColumnChunk(leaf);
        const auto &pages = chunk->encoding_stats();
        if (!chunk->has_dictionary_page() || pages.empty()) return false;
        for (const auto &page : pages) {
            bool plain = page.encoding != parquet::Encoding::RLE_DICTIONARY && page.encoding != parquet::Encoding::PLAIN_DICTIONARY;
            if (page.page_type != parquet::PageType::DICTIONARY_PAGE && plain) return false;
        }
    }
    return metadata.num_row_groups() > 0;
}

void collectLeaves(const SchemaField &field, std::vector<int> &leaves) {
    if (field.is_leaf()) leaves.push_back(field.column_index);
    for (const auto &child : field.children) collectLeaves(child, leaves);
}

class ParquetFile : public BatchFile {
public:
    ParquetFile(const SourceFile &file, std::int64_t batchRows) : file_(file), batchRows_(batchRows) {
        auto reader = open();
        check(reader->GetSchema(&schema_), AssayFaultDamaged, file.index);
        rows_ = reader->parquet_reader()->metadata()->num_rows();
    }

    std::shared_ptr<arrow::Schema> schema() const override { return schema_; }
    std::int64_t rows() const override { return rows_; }
    bool raw() const override { return false; }

    std::shared_ptr<arrow::RecordBatchReader> read(const std::vector<int> &fields) const override {
        std::shared_ptr<FileReader> reader = open();
        std::vector<int> groups, leaves;
        for (int group = 0; group < reader->num_row_groups(); ++group) groups.push_back(group);
        for (auto field : fields) collectLeaves(reader->manifest().schema_fields[static_cast<std::size_t>(field)], leaves);
        auto batches = take(reader->GetRecordBatchReader(groups, leaves), AssayFaultDamaged, file_.index);
        // The batches' reader does not own the file's reader.
        return std::shared_ptr<arrow::RecordBatchReader>(batches.get(), [reader, kept = std::shared_ptr(std::move(batches))](auto *) {});
    }

private:
    std::unique_ptr<FileReader> open() const try {
        auto input = take(arrow::io::ReadableFile::Open(file_.path), AssayFaultUnreadable, file_.index);
        auto reading = parquet::default_reader_properties();
        reading.enable_buffered_stream();
        parquet::arrow::FileReaderBuilder builder;
        check(builder.Open(input, reading), AssayFaultDamaged, file_.index);
        builder.properties(properties(*builder.raw_reader()->metadata()));
        return take(builder.Build(), AssayFaultDamaged, file_.index);
    } catch (const parquet::ParquetException &) {
        throw Fault{.kind = AssayFaultDamaged, .file = file_.index};
    }

    parquet::ArrowReaderProperties properties(const parquet::FileMetaData &metadata) const {
        parquet::ArrowReaderProperties result(false);
        result.set_batch_size(batchRows_);
        result.set_pre_buffer(false);
        for (int leaf = 0; leaf < metadata.num_columns(); ++leaf) {
            if (isDictionaryEncoded(metadata, leaf)) result.set_read_dictionary(leaf, true);
        }
        return result;
    }

    SourceFile file_;
    std::int64_t batchRows_;
    std::shared_ptr<arrow::Schema> schema_;
    std::int64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<BatchFile> openParquet(const SourceFile &file, std::int64_t batchRows) {
    return std::make_unique<ParquetFile>(file, batchRows);
}

}  // namespace assay
