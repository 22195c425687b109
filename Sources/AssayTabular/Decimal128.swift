/// A decimal number as Arrow stores it: `unscaled` divided by ten to the power of `scale`.
struct Decimal128: Hashable {
    var unscaled: Int128
    var scale: Int

    /// All digits, with as many decimals as the column has.
    var text: String {
        let digits = String(unscaled.magnitude)
        let sign = unscaled < 0 ? "-" : ""
        guard scale > 0 else { return sign + digits + String(repeating: "0", count: unscaled == 0 ? 0 : -scale) }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
    }

    /// The nearest double.
    ///
    /// Both operands of the division are exact up to 2^53 and 10^22, so that it rounds once; beyond, the digits are parsed.
    var double: Double {
        if unscaled.magnitude < 1 << 53, (0...22).contains(scale) { return Double(unscaled) / Self.powersOfTen[scale] }
        return Double(text) ?? .nan
    }

    private static let powersOfTen: [Double] = (0...22).map { Double("1e\($0)") ?? .nan }
}
