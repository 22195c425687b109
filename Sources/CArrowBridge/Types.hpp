#pragma once

#include <arrow/type.h>

#include <memory>
#include <string>
#include <vector>

#include "Fault.hpp"

namespace assay {

using TypePtr = std::shared_ptr<arrow::DataType>;

/// The type in which columns of a file's type are handed out: few layouts, no loss.
///
/// Integers of every width become int64, half floats float32, every kind of text UTF-8, wide dates days. Null where assay
/// has no use for the type.
TypePtr canonicalType(const TypePtr &type);

/// The canonical type of a type that the manifest asks for.
TypePtr overrideType(AssayType type);

AssayType logicalType(const arrow::DataType &canonical);
AssayLayout layoutOf(const arrow::DataType &canonical);
/// Ticks a second, decimal scale or list width.
std::int64_t parameterOf(const arrow::DataType &canonical);

/// A column of a table as the schema shows it.
struct TableField {
    std::string name;
    /// Canonical; null for an unsupported type.
    TypePtr type;
    /// The time zone, or Arrow's name of an unsupported type.
    std::string description;
    bool nullable = true;
    /// Set by the manifest, so that every file's own type is converted to it.
    bool overridden = false;

    static TableField of(const arrow::Field &field);
    AssayField exported() const;
};

using Overrides = std::vector<std::pair<std::string, AssayType>>;

const AssayType *overrideOf(const Overrides &overrides, const std::string &column);

/// Throws the fault of the first name that stands twice.
void refuseDuplicates(const std::vector<std::string> &names, std::int32_t file);

}  // namespace assay
