#include "Normalise.hpp"

#include <arrow/array/builder_binary.h>
#include <arrow/array/concatenate.h>
#include <arrow/compute/cast.h>

#include <optional>

namespace assay {

namespace {

/// The first row that fails on its own, found by halving; the whole array is known to fail.
template <class Fails>
std::int64_t firstFailing(const arrow::Array &array, Fails fails) {
    std::int64_t low = 0, high = array.length();
    while (high - low > 1) {
        auto middle = low + (high - low) / 2;
        if (fails(array.Slice(low, middle - low))) high = middle;
        else low = middle;
    }
    return low;
}

/// Views as strings. Arrow's own cast copies what stands at null rows too, which in a damaged file points anywhere.
arrow::Result<ArrayPtr> plainText(const arrow::StringViewArray &views) {
    arrow::StringBuilder builder;
    for (std::int64_t row = 0; row < views.length(); ++row) {
        ARROW_RETURN_NOT_OK(views.IsNull(row) ? builder.AppendNull() : builder.Append(views.GetView(row)));
    }
    return builder.Finish();
}

/// Any kind of text as strings with 32-bit offsets.
ArrayPtr strings(const ArrayPtr &array, std::int32_t file) {
    if (array->type_id() == arrow::Type::STRING_VIEW) {
        return take(plainText(static_cast<const arrow::StringViewArray &>(*array)), AssayFaultInternal, file, true);
    }
    return take(arrow::compute::Cast(*array, arrow::utf8()), AssayFaultInternal, file, true);
}

ArrayPtr castOrBlame(const ArrayPtr &array, const TableField &field, Origin origin) {
    auto convert = [&](const ArrayPtr &part) {
        return arrow::compute::Cast(*part, field.type, arrow::compute::CastOptions::Safe());
    };
    auto result = convert(array);
    if (result.ok()) return *result;
    if (!result.status().IsInvalid()) check(result.status(), AssayFaultInternal, origin.file, true);
    auto row = firstFailing(*array, [&](const ArrayPtr &part) { return !convert(part).ok(); });
    throw Fault{.kind = AssayFaultMisfit, .file = origin.file, .row = origin.firstRow + row + 1, .column = field.name,
                .detail = field.type->ToString()};
}

/// A dictionary of strings with 32-bit codes, as the canonical layout wants it; null where its entries are not plain strings.
ArrayPtr canonicalDictionary(const arrow::DictionaryArray &array, std::int32_t file) {
    auto entries = array.dictionary();
    if (entries->null_count() > 0) return nullptr;
    if (entries->type_id() != arrow::Type::STRING) {
        entries = strings(entries, file);
    }
    auto codes = take(arrow::compute::Cast(*array.indices(), arrow::int32()), AssayFaultInternal, file, true);
    auto type = arrow::dictionary(arrow::int32(), arrow::utf8());
    return std::make_shared<arrow::DictionaryArray>(type, codes, entries);
}

/// The first row whose text is not UTF-8; none when something else is wrong with the array.
std::optional<std::int64_t> firstBadText(const arrow::Array &array) {
    if (array.type_id() == arrow::Type::DICTIONARY) {
        const auto &coded = static_cast<const arrow::DictionaryArray &>(array);
        auto entry = firstBadText(*coded.dictionary());
        for (std::int64_t row = 0; entry && row < coded.length(); ++row) {
            if (coded.IsValid(row) && coded.GetValueIndex(row) == *entry) return row;
        }
        return std::nullopt;
    }
    auto bytes = array.type_id() == arrow::Type::LARGE_STRING ? arrow::large_binary() : arrow::binary();
    auto untyped = array.View(bytes);
    if (!untyped.ok() || !(*untyped)->ValidateFull().ok()) return std::nullopt;
    return firstFailing(array, [](const ArrayPtr &part) { return !part->ValidateFull().ok(); });
}

}  // namespace

ArrayPtr normalised(const ArrayPtr &array, const TableField &field, Origin origin) {
    if (array->type_id() == arrow::Type::EXTENSION) {
        return normalised(static_cast<const arrow::ExtensionArray &>(*array).storage(), field, origin);
    }
    if (array->type_id() == arrow::Type::DICTIONARY) {
        const auto &dictionary = static_cast<const arrow::DictionaryArray &>(*array);
        if (field.type->id() == arrow::Type::STRING && canonicalType(dictionary.dictionary()->type())->id() == arrow::Type::STRING) {
            if (auto result = canonicalDictionary(dictionary, origin.file)) return result;
        }
        auto entryType = dictionary.dictionary()->type();
        auto plain = take(arrow::compute::Cast(*array, entryType), AssayFaultInternal, origin.file, true);
        return normalised(plain, field, origin);
    }
    auto plain = array->type_id() == arrow::Type::STRING_VIEW ? strings(array, origin.file) : array;
    return plain->type()->Equals(*field.type) ? plain : castOrBlame(plain, field, origin);
}

void validate(const ArrayPtr &array, const TableField &field, Origin origin) {
    if (array->ValidateFull().ok()) return;
    Fault fault{.kind = AssayFaultDamaged, .file = origin.file, .column = field.name};
    auto row = firstBadText(*array);
    if (!row) throw fault;
    fault.kind = AssayFaultBadUTF8;
    fault.row = origin.firstRow + *row + 1;
    throw fault;
}

BatchPtr joined(const std::vector<BatchPtr> &pieces) {
    if (pieces.size() == 1) return pieces.front();
    std::int64_t rows = 0;
    for (const auto &piece : pieces) rows += piece->num_rows();
    arrow::FieldVector fields;
    arrow::ArrayVector columns;
    for (int index = 0; index < pieces.front()->num_columns(); ++index) {
        bool plain = false;
        for (const auto &piece : pieces) plain |= piece->column(index)->type_id() != arrow::Type::DICTIONARY;
        arrow::ArrayVector parts;
        for (const auto &piece : pieces) {
            auto part = piece->column(index);
            if (plain && part->type_id() == arrow::Type::DICTIONARY) {
                part = strings(part, -1);
            }
            parts.push_back(part);
        }
        columns.push_back(take(arrow::Concatenate(parts), AssayFaultInternal, -1, true));
        fields.push_back(arrow::field(pieces.front()->column_name(index), columns.back()->type()));
    }
    return arrow::RecordBatch::Make(arrow::schema(fields), rows, columns);
}

}  // namespace assay
