#pragma once

#include <arrow/c/abi.h>
#include <arrow/result.h>
#include <arrow/status.h>

#include <cstdint>
#include <string>
#include <utility>

#include "include/CArrowBridge.h"

namespace assay {

/// A problem on its way to the C interface.
struct Fault {
    AssayFault kind;
    std::int32_t file = -1;
    std::int32_t otherFile = -1;
    std::int64_t row = -1;
    std::int64_t byte = -1;
    std::int64_t found = -1;
    std::int64_t expected = -1;
    std::string column = {};
    std::string detail = {};
};

/// Throws Arrow's error as a fault of `kind`. Arrow's words are kept only where they cannot quote a row's value.
inline void check(const arrow::Status &status, AssayFault kind, std::int32_t file, bool keepWords = false) {
    if (status.ok()) return;
    if (status.IsOutOfMemory()) kind = AssayFaultOutOfMemory;
    throw Fault{.kind = kind, .file = file, .detail = keepWords ? status.message() : std::string()};
}

template <class Value>
Value take(arrow::Result<Value> result, AssayFault kind, std::int32_t file, bool keepWords = false) {
    check(result.status(), kind, file, keepWords);
    return std::move(result).ValueUnsafe();
}

}  // namespace assay
