/// The floating-point format of a model's scores, and distances in it.
///
/// - Definition: the distance of two numbers in units in the last place is how many steps from one representable number to the next lie
///   between them: the difference of their bits, read as integers in the order of the numbers.
/// - Missing values: +0 and -0 are one number; two NaN are equal; infinity is the neighbour of the largest number; a NaN beside a number is
///   farther than any two numbers.
/// - Source: IEEE 754-2019, section 5.10; numpy.testing.assert_array_max_ulp 2.4.
public enum ScorePrecision: String, Sendable, Hashable, Codable {
    case half = "float16"
    case single = "float32"
    case double = "float64"

    /// Steps between two numbers of the format; what is no number of the format is rounded to it first.
    public func distance(_ one: Double, _ other: Double) -> UInt64 {
        if one.isNaN || other.isNaN { return one.isNaN && other.isNaN ? 0 : undefinedDistance }
        let (first, second) = (ordinal(one), ordinal(other))
        return first > second ? UInt64(bitPattern: first &- second) : UInt64(bitPattern: second &- first)
    }

    /// Between a NaN and a number.
    public var undefinedDistance: UInt64 {
        switch self {
        case .half: 1 << 16
        case .single: 1 << 32
        case .double: .max
        }
    }

    /// The number's place among all of the format; both zeros are 0.
    private func ordinal(_ value: Double) -> Int64 {
        switch self {
        case .half: Self.ordinal(bits: UInt64(Self.halfBits(value)), sign: 1 << 15)
        case .single: Self.ordinal(bits: UInt64(Float(value).bitPattern), sign: 1 << 31)
        case .double: Self.ordinal(bits: value.bitPattern, sign: 1 << 63)
        }
    }

    private static func ordinal(bits: UInt64, sign: UInt64) -> Int64 {
        let magnitude = Int64(bits & (sign - 1))
        return bits & sign == 0 ? magnitude : -magnitude
    }

    /// The bits of the nearest 16-bit float, ties to even. Swift's own type is not there on every processor.
    private static func halfBits(_ value: Double) -> UInt16 {
        let sign: UInt16 = value.sign == .minus ? 1 << 15 : 0
        let size = abs(value)
        guard size < 65_520 else { return sign | 0x7C00 }
        let exponent = max(-14, size == 0 ? -14 : Int(size.exponent))
        let steps = (size / Double(sign: .plus, exponent: exponent - 10, significand: 1)).rounded(.toNearestOrEven)
        // A carry out of the fraction moves into the exponent by itself.
        return sign | (UInt16(exponent + 14) << 10) &+ UInt16(steps)
    }
}
