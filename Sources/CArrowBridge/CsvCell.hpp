#pragma once

#include <cstdint>
#include <string_view>

#include "Types.hpp"

namespace assay::csv {

/// The types that a cell can be read as, as a set of bits.
enum Fit : std::uint8_t {
    fitsText = 1,
    fitsInteger = 2,
    fitsFloat = 4,
    fitsBool = 8,
    /// `0` and `1` too: what an explicit boolean column may hold.
    fitsTruth = 16,
    fitsDate = 32,
    fitsTimestamp = 64,
    fitsZonedTimestamp = 128,
    fitsAll = 255,
};

/// What one cell, or all cells of a column, tell about the column's type.
struct Evidence {
    /// Types that every cell fits.
    std::uint8_t fits = fitsAll;
    /// A cell that is not null.
    bool seen = false;
    /// An integer too big for int64.
    bool huge = false;
    /// A number with a point or an exponent.
    bool fractional = false;
    /// A time with more than six decimals.
    bool nanoseconds = false;

    void add(const Evidence &cell) {
        fits &= cell.fits;
        seen |= cell.seen;
        huge |= cell.huge;
        fractional |= cell.fractional;
        nanoseconds |= cell.nanoseconds;
    }
};

bool isNullToken(std::string_view cell);

/// What a cell's text tells; the recognisers of numbers and times are Arrow's own, which will convert the column later.
Evidence classify(std::string_view cell);

/// The set a cell must meet for a column that the manifest gives a type.
std::uint8_t requiredFits(AssayType type);

/// The Arrow type for a column, from the evidence of all its cells.
///
/// Order: null, integer, float, boolean, date, timestamp, text. An integer column with a value beyond int64 becomes text,
/// because a float would lose digits; among floats such a value is a float. Leading zeros do not make text of a number.
TypePtr inferredType(const Evidence &column);

/// As above, for a column that the manifest gives a type.
TypePtr forcedType(AssayType type, const Evidence &column);

}  // namespace assay::csv
