import Foundation

/// Bounds around observed numbers, with room for rows that were not seen.
///
/// - Definition: a tenth of the observed range is added on each side and rounded outward to two digits of the range. Values that are all 0 or more
///   keep 0 as their floor; values that all lie in 0...1 with fractions are a share and keep both ends.
enum BoundSlack {
    static func bounds(_ low: Double, _ high: Double, isWhole: Bool) -> (low: String, high: String)? {
        guard high > low, abs(low) < 0x1p53, abs(high) < 0x1p53 else { return nil }
        if !isWhole, low >= 0, high <= 1 { return ("0", "1") }
        let slack = 0.1 * (high - low)
        let floor = low >= 0 ? max(0, low - slack) : low - slack
        let exponent = Int(log10(high - low).rounded(.down)) - 1
        let digits = isWhole ? 0 : max(0, -exponent)
        return (rounded(floor, exponent, digits, isWhole, .down), rounded(high + slack, exponent, digits, isWhole, .up))
    }

    private static func rounded(
        _ value: Double, _ exponent: Int, _ digits: Int, _ isWhole: Bool, _ rule: FloatingPointRoundingRule
    ) -> String {
        let step = pow(10, Double(isWhole ? max(0, exponent) : exponent))
        let outward = (value / step).rounded(rule) * step
        return digits > 15 ? number(value) : String(format: "%.\(digits)f", outward)
    }

    /// A number that every YAML reader takes for the same.
    static func number(_ value: Double) -> String {
        if let whole = Int64(exactly: value) { return String(whole) }
        let text = "\(value)"
        guard let exponent = text.firstIndex(of: "e"), !text.contains(".") else { return text }
        return text[..<exponent] + ".0" + text[exponent...]
    }
}
