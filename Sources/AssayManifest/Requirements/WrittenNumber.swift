import AssayCore
import Foundation

/// Numbers with units as people write them.
public enum WrittenNumber {
    private static let decimal = Pattern(#"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?"#)

    /// A number, or a percentage as its hundredth; nil for anything else, NaN and infinity included.
    public static func value(_ text: String) -> Double? {
        let percent = text.hasSuffix("%")
        let digits = (percent ? String(text.dropLast()).trimmingSpaces : text).filter { $0 != "_" }
        guard decimal.matches(digits), let number = Double(digits),
            number.isFinite
        else { return nil }
        return percent ? inBase(number, .percent) : number
    }

    /// A number followed by a unit of the wanted kind, in that unit: `2 GB` is 2e9.
    public static func value(_ text: String, in base: AssayCore.Unit) -> Double? {
        let digits = text.prefix { $0.isNumber || ".+-_".contains($0) }
        guard let number = value(String(digits)),
            let unit = WrittenUnit(rawValue: String(text.dropFirst(digits.count)).trimmingSpaces),
            unit.base == base
        else { return nil }
        return inBase(number, unit)
    }

    /// The number in the unit's base; divides by whole factors, so that `7%` is the double that 0.07 is.
    static func inBase(_ number: Double, _ unit: WrittenUnit?) -> Double {
        guard let unit else { return number }
        return unit.factor < 1 ? number / (1 / unit.factor).rounded() : number * unit.factor
    }

    /// A number in the base unit as the given unit writes it: 0.005 is `5 ms`, 0.07 is `7%`.
    static func text(_ number: Double, _ unit: WrittenUnit?) -> String {
        guard let unit else { return plain(number) }
        let exact = unit.factor < 1 ? number * (1 / unit.factor).rounded() : number / unit.factor
        // The product may be a rounding away from what was written; the fewest digits that read back are.
        let written = (1...17).lazy.map { digits(exact, $0) }.first { inBase($0, unit) == number } ?? exact
        return unit == .percent ? "\(plain(written))%" : "\(plain(written)) \(unit.rawValue)"
    }

    private static func plain(_ number: Double) -> String { Int64(exactly: number).map(String.init) ?? "\(number)" }

    /// The number rounded to so many significant digits.
    private static func digits(_ number: Double, _ count: Int) -> Double {
        Double(String(format: "%.\(count - 1)e", number)) ?? number
    }
}
