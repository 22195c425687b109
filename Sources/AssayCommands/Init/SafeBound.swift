import Foundation

/// Numbers of few digits beside a measured one, on its safe side.
enum SafeBound {
    /// The largest number of so many significant digits that is not above.
    static func down(_ value: Double, digits: Int) -> Double {
        guard value != 0, value.isFinite else { return value }
        let places = digits - 1 - Int(floor(log10(abs(value))))
        let step = pow(10, Double(abs(places)))
        let rounded = places >= 0 ? floor(value * step) / step : floor(value / step) * step
        return rounded <= value ? rounded : value
    }

    /// The smallest number of so many significant digits that is not below.
    static func up(_ value: Double, digits: Int) -> Double { -down(-value, digits: digits) }

    /// As a manifest writes it: no exponent without a sign, no `.0`.
    static func text(_ value: Double) -> String {
        if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
        let text = value.description
        guard let exponent = text.firstIndex(of: "e"), !text[text.index(after: exponent)...].hasPrefix("-") else { return text }
        return text.replacing("e", with: "e+")
    }
}
