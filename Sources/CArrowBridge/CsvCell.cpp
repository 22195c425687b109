#include "CsvCell.hpp"

#include <arrow/util/value_parsing.h>

#include <algorithm>

namespace assay::csv {

namespace {

bool isBlank(char character) { return character == ' ' || character == '\t'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

bool isDigit(char character) { return character >= '0' && character <= '9'; }

/// An optional minus and digits only.
bool isInteger(std::string_view text) {
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isFloat(std::string_view text) {
    double value;
    return arrow::internal::StringToFloat(text.data(), text.size(), '.', &value);
}

bool isInt64(std::string_view text) {
    std::int64_t value;
    return arrow::internal::ParseValue<arrow::Int64Type>(text.data(), text.size(), &value);
}

Evidence number(std::string_view text) {
    Evidence cell{.fits = fitsText | fitsFloat, .seen = true};
    if (!isInteger(text)) cell.fractional = true;
    else if (isInt64(text)) cell.fits |= fitsInteger;
    else cell.huge = true;
    if (text == "0" || text == "1") cell.fits |= fitsTruth;
    return cell;
}

/// Decimals of the seconds.
std::size_t decimals(std::string_view text) {
    auto point = text.find('.');
    if (point == text.npos) return 0;
    auto rest = text.substr(point + 1);
    return static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), isDigit) - rest.begin());
}

Evidence time(std::string_view text) {
    Evidence cell{.fits = fitsText, .seen = true};
    std::int64_t value;
    bool zoned = false;
    cell.nanoseconds = decimals(text) > 6;
    auto unit = cell.nanoseconds ? arrow::TimeUnit::NANO : arrow::TimeUnit::MICRO;
    if (!arrow::internal::ParseTimestampISO8601(text.data(), text.size(), unit, &value, &zoned)) return cell;
    cell.fits |= zoned ? fitsZonedTimestamp : fitsTimestamp;
    if (text.size() == 10) cell.fits |= fitsDate;
    return cell;
}

bool isBool(std::string_view text) {
    return text == "true" || text == "false" || text == "True" || text == "False" || text == "TRUE" || text == "FALSE";
}

}  // namespace

bool isNullToken(std::string_view cell) {
    return cell.empty() || cell == "NA" || cell == "N/A" || cell == "null" || cell == "NaN";
}

Evidence classify(std::string_view cell) {
    if (isNullToken(cell)) return {};
    if (isBool(cell)) return {.fits = fitsText | fitsBool | fitsTruth, .seen = true};
    auto text = trimmed(cell);
    if (isFloat(text)) return number(text);
    return time(cell);
}

std::uint8_t requiredFits(AssayType type) {
    switch (type) {
        case AssayTypeBool: return fitsTruth;
        case AssayTypeInt64: return fitsInteger;
        case AssayTypeFloat64: return fitsFloat;
        case AssayTypeDate: return fitsDate;
        case AssayTypeTimestamp: return fitsTimestamp | fitsZonedTimestamp;
        default: return fitsText;
    }
}

namespace {

TypePtr timestampType(const Evidence &column) {
    auto unit = column.nanoseconds ? arrow::TimeUnit::NANO : arrow::TimeUnit::MICRO;
    return (column.fits & fitsTimestamp) ? arrow::timestamp(unit) : arrow::timestamp(unit, "UTC");
}

}  // namespace

TypePtr inferredType(const Evidence &column) {
    if (!column.seen) return arrow::null();
    if (column.fits & fitsInteger) return arrow::int64();
    if (column.fits & fitsFloat) return column.huge && !column.fractional ? arrow::utf8() : arrow::float64();
    if (column.fits & fitsBool) return arrow::boolean();
    if (column.fits & fitsDate) return arrow::date32();
    if (column.fits & (fitsTimestamp | fitsZonedTimestamp)) return timestampType(column);
    return arrow::utf8();
}

TypePtr forcedType(AssayType type, const Evidence &column) {
    return type == AssayTypeTimestamp ? timestampType(column) : overrideType(type);
}

}  // namespace assay::csv
