extension ExactSum {
    /// The sum, rounded once to nearest even; 0 for no terms, infinite where it is out of range.
    public var value: Double {
        guard nonFinite == 0 else { return nonFinite }
        var digits = normalised().limbs
        let isNegative = digits[Self.limbCount - 1] < 0
        if isNegative {
            for index in digits.indices { digits[index] = -digits[index] }
            Self.passCarries(&digits)
        }
        let magnitude = Self.rounded(digits)
        return isNegative ? -magnitude : magnitude
    }

    /// A non-negative number of normalised limbs, to nearest even.
    private static func rounded(_ digits: [Int64]) -> Double {
        guard digits[limbCount - 1] == 0 else { return .infinity }
        guard let top = digits.lastIndex(where: { $0 != 0 }) else { return 0 }
        guard top >= 2 else {
            // Units of the smallest subnormal number: one rounding in the conversion, none in the scaling.
            return Double(UInt64(digits[1]) << 32 | UInt64(digits[0])) * Double.leastNonzeroMagnitude
        }
        let window = UInt128(digits[top]) << 64 | UInt128(digits[top - 1]) << 32 | UInt128(digits[top - 2])
        let shift = 64 - window.leadingZeroBitCount
        // Whatever lies below the 64 leading bits only breaks ties, so one sticky bit stands for all of it.
        let lost = window & (1 << UInt128(shift) - 1) != 0 || digits[..<(top - 2)].contains { $0 != 0 }
        let leading = UInt64(window >> UInt128(shift)) | (lost ? 1 : 0)
        return Double(sign: .plus, exponent: shift + 32 * (top - 2) - 1_074, significand: Double(leading))
    }
}
