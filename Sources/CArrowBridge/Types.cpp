#include "Types.hpp"

#include <arrow/extension_type.h>
#include <arrow/type_traits.h>

#include <unordered_set>

namespace assay {

namespace {

bool isText(const arrow::DataType &type) {
    return type.id() == arrow::Type::STRING || type.id() == arrow::Type::LARGE_STRING || type.id() == arrow::Type::STRING_VIEW;
}

TypePtr canonicalDecimal(const arrow::DecimalType &type) {
    constexpr int widest = 38;
    return type.precision() <= widest ? arrow::decimal128(widest, type.scale()) : nullptr;
}

TypePtr canonicalList(const arrow::FixedSizeListType &type) {
    auto element = canonicalType(type.value_type());
    if (!element || type.list_size() <= 0) return nullptr;
    auto layout = layoutOf(*element);
    bool numeric = layout == AssayLayoutBool || layout == AssayLayoutInt64 || layout == AssayLayoutFloat32 || layout == AssayLayoutFloat64;
    return numeric ? arrow::fixed_size_list(element, type.list_size()) : nullptr;
}

TypePtr canonicalDictionary(const arrow::DictionaryType &type) {
    return isText(*type.value_type()) ? arrow::utf8() : canonicalType(type.value_type());
}

}  // namespace

TypePtr canonicalType(const TypePtr &type) {
    if (arrow::is_integer(type->id())) return arrow::int64();
    if (isText(*type)) return arrow::utf8();
    switch (type->id()) {
        case arrow::Type::NA:
        case arrow::Type::BOOL:
        case arrow::Type::FLOAT:
        case arrow::Type::DOUBLE:
        case arrow::Type::DATE32:
        case arrow::Type::TIMESTAMP: return type;
        case arrow::Type::HALF_FLOAT: return arrow::float32();
        case arrow::Type::DATE64: return arrow::date32();
        case arrow::Type::DECIMAL32:
        case arrow::Type::DECIMAL64:
        case arrow::Type::DECIMAL128:
        case arrow::Type::DECIMAL256: return canonicalDecimal(static_cast<const arrow::DecimalType &>(*type));
        case arrow::Type::FIXED_SIZE_LIST: return canonicalList(static_cast<const arrow::FixedSizeListType &>(*type));
        case arrow::Type::DICTIONARY: return canonicalDictionary(static_cast<const arrow::DictionaryType &>(*type));
        case arrow::Type::EXTENSION: return canonicalType(static_cast<const arrow::ExtensionType &>(*type).storage_type());
        default: return nullptr;
    }
}

TypePtr overrideType(AssayType type) {
    switch (type) {
        case AssayTypeBool: return arrow::boolean();
        case AssayTypeInt64: return arrow::int64();
        case AssayTypeFloat64: return arrow::float64();
        case AssayTypeDate: return arrow::date32();
        case AssayTypeTimestamp: return arrow::timestamp(arrow::TimeUnit::MICRO);
        default: return arrow::utf8();
    }
}

AssayType logicalType(const arrow::DataType &canonical) {
    switch (layoutOf(canonical)) {
        case AssayLayoutNull: return AssayTypeNull;
        case AssayLayoutBool: return AssayTypeBool;
        case AssayLayoutInt64: return AssayTypeInt64;
        case AssayLayoutFloat32:
        case AssayLayoutFloat64: return AssayTypeFloat64;
        case AssayLayoutString:
        case AssayLayoutDictionary: return AssayTypeString;
        case AssayLayoutDate32: return AssayTypeDate;
        case AssayLayoutTimestamp: return AssayTypeTimestamp;
        case AssayLayoutDecimal128: return AssayTypeDecimal;
        case AssayLayoutFixedList: return AssayTypeFixedList;
    }
}

AssayLayout layoutOf(const arrow::DataType &canonical) {
    switch (canonical.id()) {
        case arrow::Type::NA: return AssayLayoutNull;
        case arrow::Type::BOOL: return AssayLayoutBool;
        case arrow::Type::INT64: return AssayLayoutInt64;
        case arrow::Type::FLOAT: return AssayLayoutFloat32;
        case arrow::Type::DOUBLE: return AssayLayoutFloat64;
        case arrow::Type::STRING: return AssayLayoutString;
        case arrow::Type::DICTIONARY: return AssayLayoutDictionary;
        case arrow::Type::DATE32: return AssayLayoutDate32;
        case arrow::Type::TIMESTAMP: return AssayLayoutTimestamp;
        case arrow::Type::DECIMAL128: return AssayLayoutDecimal128;
        case arrow::Type::FIXED_SIZE_LIST: return AssayLayoutFixedList;
        default: throw Fault{.kind = AssayFaultInternal, .detail = "no layout for " + canonical.ToString()};
    }
}

std::int64_t parameterOf(const arrow::DataType &canonical) {
    switch (canonical.id()) {
        case arrow::Type::DECIMAL128: return static_cast<const arrow::DecimalType &>(canonical).scale();
        case arrow::Type::FIXED_SIZE_LIST: return static_cast<const arrow::FixedSizeListType &>(canonical).list_size();
        case arrow::Type::TIMESTAMP: break;
        default: return 0;
    }
    switch (static_cast<const arrow::TimestampType &>(canonical).unit()) {
        case arrow::TimeUnit::SECOND: return 1;
        case arrow::TimeUnit::MILLI: return 1'000;
        case arrow::TimeUnit::MICRO: return 1'000'000;
        case arrow::TimeUnit::NANO: return 1'000'000'000;
    }
}

TableField TableField::of(const arrow::Field &field) {
    TableField result{.name = field.name(), .type = canonicalType(field.type()), .nullable = field.nullable()};
    if (!result.type) {
        result.description = field.type()->ToString();
    } else if (result.type->id() == arrow::Type::TIMESTAMP) {
        result.description = static_cast<const arrow::TimestampType &>(*result.type).timezone();
    }
    return result;
}

AssayField TableField::exported() const {
    AssayField field{};
    field.name = name.c_str();
    field.nullable = nullable;
    field.description = description.empty() ? nullptr : description.c_str();
    field.type = type ? logicalType(*type) : AssayTypeUnsupported;
    if (field.type == AssayTypeFixedList) {
        field.element = logicalType(*static_cast<const arrow::FixedSizeListType &>(*type).value_type());
        field.width = static_cast<std::int32_t>(parameterOf(*type));
    }
    return field;
}

const AssayType *overrideOf(const Overrides &overrides, const std::string &column) {
    for (const auto &[name, type] : overrides) {
        if (name == column) return &type;
    }
    return nullptr;
}

void refuseDuplicates(const std::vector<std::string> &names, std::int32_t file) {
    std::unordered_set<std::string> seen;
    for (const auto &name : names) {
        if (!seen.insert(name).second) throw Fault{.kind = AssayFaultDuplicateColumn, .file = file, .column = name};
    }
}

}  // namespace assay
