#include "Stream.hpp"

#include <arrow/array/array_nested.h>
#include <arrow/compute/cast.h>

namespace assay {

namespace {

TypePtr numberType(AssayLayout layout) {
    switch (layout) {
        case AssayLayoutBool: return arrow::boolean();
        case AssayLayoutInt64: return arrow::int64();
        case AssayLayoutFloat32: return arrow::float32();
        default: return arrow::float64();
    }
}

TypePtr momentType(std::int64_t ticks, const char *zone) {
    auto unit = ticks == 1 ? arrow::TimeUnit::SECOND
                : ticks == 1'000 ? arrow::TimeUnit::MILLI
                : ticks == 1'000'000 ? arrow::TimeUnit::MICRO : arrow::TimeUnit::NANO;
    return arrow::timestamp(unit, zone ? zone : "");
}

/// The length of every list, where they have one length.
template <class Lists>
ArrayPtr fixed(const Lists &lists) {
    std::int64_t width = -1;
    for (std::int64_t row = 0; row < lists.length(); ++row) {
        if (width < 0) width = lists.value_length(row);
        if (lists.IsNull(row) || lists.value_length(row) != width) return nullptr;
    }
    if (width <= 0 || width > std::numeric_limits<std::int32_t>::max()) return nullptr;
    auto values = lists.values()->Slice(lists.value_offset(0), width * lists.length());
    return take(arrow::FixedSizeListArray::FromArrays(values, static_cast<std::int32_t>(width)), AssayFaultDamaged, -1, true);
}

}  // namespace

TypePtr typeOf(AssayLayout layout, AssayLayout element, std::int64_t parameter, const char *zone) {
    switch (layout) {
        case AssayLayoutNull: return arrow::null();
        case AssayLayoutBool:
        case AssayLayoutInt64:
        case AssayLayoutFloat32:
        case AssayLayoutFloat64: return numberType(layout);
        case AssayLayoutString: return arrow::utf8();
        case AssayLayoutDictionary: return arrow::dictionary(arrow::int32(), arrow::utf8());
        case AssayLayoutDate32: return arrow::date32();
        case AssayLayoutTimestamp: return momentType(parameter, zone);
        case AssayLayoutDecimal128: return arrow::decimal128(38, static_cast<std::int32_t>(parameter));
        case AssayLayoutFixedList: return arrow::fixed_size_list(numberType(element), static_cast<std::int32_t>(parameter));
    }
}

StreamWriter::StreamWriter(std::shared_ptr<arrow::Schema> schema) : schema_(std::move(schema)) {
    sink_ = take(arrow::io::BufferOutputStream::Create(largest_), AssayFaultInternal, -1, true);
    writer_ = take(arrow::ipc::MakeStreamWriter(sink_, schema_), AssayFaultInternal, -1, true);
}

std::shared_ptr<arrow::Buffer> StreamWriter::write(const arrow::ArrayVector &columns, std::int64_t rows) {
    arrow::ArrayVector cast;
    for (int index = 0; index < schema_->num_fields(); ++index) {
        const auto &column = columns[static_cast<std::size_t>(index)];
        const auto &type = schema_->field(index)->type();
        cast.push_back(column->type()->Equals(*type)
                           ? column
                           : take(arrow::compute::Cast(*column, type, arrow::compute::CastOptions::Safe()), AssayFaultMisfit, -1));
    }
    check(writer_->WriteRecordBatch(*arrow::RecordBatch::Make(schema_, rows, cast)), AssayFaultInternal, -1, true);
    return taken();
}

std::shared_ptr<arrow::Buffer> StreamWriter::close() {
    check(writer_->Close(), AssayFaultInternal, -1, true);
    return taken();
}

/// The next piece gets as much room as the largest so far, so that it need not move while it grows.
std::shared_ptr<arrow::Buffer> StreamWriter::taken() {
    auto bytes = take(sink_->Finish(), AssayFaultInternal, -1, true);
    largest_ = std::max(largest_, bytes->size());
    check(sink_->Reset(largest_), AssayFaultInternal, -1, true);
    return bytes;
}

arrow::Status StreamReader::Found::OnSchemaDecoded(std::shared_ptr<arrow::Schema> found) {
    schema = std::move(found);
    return arrow::Status::OK();
}

arrow::Status StreamReader::Found::OnRecordBatchDecoded(BatchPtr batch) {
    ARROW_RETURN_NOT_OK(batch->ValidateFull());
    batches.push_back(std::move(batch));
    return arrow::Status::OK();
}

arrow::Status StreamReader::Found::OnEOS() {
    ended = true;
    return arrow::Status::OK();
}

namespace {

/// A message may begin anywhere in what a pipe gives, and numbers must not.
arrow::ipc::IpcReadOptions aligning() {
    auto options = arrow::ipc::IpcReadOptions::Defaults();
    options.ensure_alignment = arrow::ipc::Alignment::kDataTypeSpecificAlignment;
    options.use_threads = false;
    return options;
}

}  // namespace

StreamReader::StreamReader() : found_(std::make_shared<Found>()), decoder_(found_, aligning()) {}

void StreamReader::feed(const std::uint8_t *bytes, std::int64_t count) {
    // The bytes are copied: the caller's buffer is used again, and batches point into what they were read from.
    auto buffer = take(arrow::AllocateBuffer(count), AssayFaultOutOfMemory, -1);
    std::copy(bytes, bytes + count, buffer->mutable_data());
    check(decoder_.Consume(std::shared_ptr<arrow::Buffer>(std::move(buffer))), AssayFaultDamaged, -1, true);
}

BatchPtr StreamReader::next() {
    if (found_->batches.empty()) return nullptr;
    auto batch = found_->batches.front();
    found_->batches.pop_front();
    return batch;
}

ArrayPtr received(const ArrayPtr &array) {
    ArrayPtr lists;
    if (array->type_id() == arrow::Type::LIST) lists = fixed(static_cast<const arrow::ListArray &>(*array));
    if (array->type_id() == arrow::Type::LARGE_LIST) lists = fixed(static_cast<const arrow::LargeListArray &>(*array));
    return lists ? lists : array;
}

}  // namespace assay
