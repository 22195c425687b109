#pragma once

#include <arrow/array.h>
#include <arrow/c/bridge.h>

#include <cstring>
#include <exception>
#include <new>

#include "Types.hpp"

namespace assay {

inline char *copied(const std::string &text) { return text.empty() ? nullptr : strdup(text.c_str()); }

inline void report(const Fault &fault, AssayProblem *problem) {
    *problem = AssayProblem{fault.kind, fault.file, fault.otherFile, fault.row, fault.byte, fault.found, fault.expected,
                            copied(fault.column), copied(fault.detail)};
}

/// Runs `body`, and turns whatever it throws into a problem.
template <class Body>
bool guarded(AssayProblem *problem, Body body) {
    try {
        body();
        return true;
    } catch (const Fault &fault) {
        report(fault, problem);
    } catch (const std::bad_alloc &) {
        report({.kind = AssayFaultOutOfMemory}, problem);
    } catch (const std::exception &error) {
        report({.kind = AssayFaultInternal, .detail = error.what()}, problem);
    }
    return false;
}

inline AssayColumn exported(const arrow::Array &array) {
    AssayColumn column{};
    column.layout = layoutOf(*array.type());
    column.parameter = parameterOf(*array.type());
    if (column.layout == AssayLayoutFixedList) {
        column.element = layoutOf(*static_cast<const arrow::FixedSizeListType &>(*array.type()).value_type());
    }
    check(arrow::ExportArray(array, &column.array), AssayFaultInternal, -1, true);
    return column;
}

}  // namespace assay
