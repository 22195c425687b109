#pragma once

#include <emmintrin.h>

#include <cstdint>
#include <cstring>
#include <string>

#include "CsvCell.hpp"

namespace assay::csv {

/// Finds cells in a window of a CSV file by the rules of RFC 4180, as Arrow's reader applies them.
///
/// A quote counts at the start of a cell only; within quotes a doubled quote is one, and delimiters and line ends are text.
/// All functions rely on a newline and 16 readable bytes behind `end`; a result at or behind `end` means: not all there.
class Scanner {
public:
    Scanner(char delimiter, const char *end) : delimiter_(delimiter), end_(end) {}

    bool endsCell(char character) const { return character == delimiter_ || character == '\n' || character == '\r'; }

    /// The end of an unquoted cell; `ascii` becomes false when a byte has its high bit set.
    const char *unquotedEnd(const char *at, bool &ascii) const {
        const auto delimiters = _mm_set1_epi8(delimiter_), newlines = _mm_set1_epi8('\n'), returns = _mm_set1_epi8('\r');
        for (;; at += 16) {
            auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
            auto stops = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters),
                                      _mm_or_si128(_mm_cmpeq_epi8(bytes, newlines), _mm_cmpeq_epi8(bytes, returns)));
            auto stop = static_cast<unsigned>(_mm_movemask_epi8(stops));
            auto high = static_cast<unsigned>(_mm_movemask_epi8(bytes));
            if (stop == 0) {
                if (high != 0) ascii = false;
                continue;
            }
            auto first = __builtin_ctz(stop);
            if ((high & ((1u << first) - 1)) != 0) ascii = false;
            return at + first;
        }
    }

    /// The closing quote of a cell whose opening quote is at `at`; null when it is not in the window.
    const char *closingQuote(const char *at) const {
        for (++at; at < end_; at += 2) {
            at = static_cast<const char *>(std::memchr(at, '"', static_cast<std::size_t>(end_ - at)));
            if (at == nullptr || at + 1 >= end_) return nullptr;
            if (at[1] != '"') return at;
        }
        return nullptr;
    }

    /// The end of a plain number, with its evidence; null when the cell is anything else.
    const char *numberEnd(const char *at, Evidence &cell) const {
        const char *start = at;
        if (*at == '-') ++at;
        const char *digits = at;
        at = digitsEnd(at);
        auto whole = at - digits;
        // 18 digits always fit int64; more go the careful way.
        if (whole == 0 || whole > 18) return nullptr;
        if (endsCell(*at)) {
            cell = {.fits = fitsText | fitsFloat | fitsInteger, .seen = true};
            if (at - start == 1 && *start <= '1') cell.fits |= fitsTruth;
            return at;
        }
        if (*at != '.') return nullptr;
        at = digitsEnd(at + 1);
        if (!endsCell(*at)) return nullptr;
        cell = {.fits = fitsText | fitsFloat, .seen = true, .fractional = true};
        return at;
    }

private:
    static const char *digitsEnd(const char *at) {
        while (static_cast<unsigned char>(*at - '0') < 10) ++at;
        return at;
    }

    char delimiter_;
    const char *end_;
};

/// A cell's text with quotes taken away.
std::string unquoted(std::string_view cell);

}  // namespace assay::csv
