import Foundation

/// Numbers as people read them in a report. Reports for machines print `exact` numbers instead.
public enum NumberText {
    /// 48210 as `48,210`.
    public static func count(_ value: Int) -> String {
        let digits = String(value.magnitude)
        let grouped = digits.reversed().enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, digit.offset.isMultiple(of: 3) { text.append(",") }
            text.append(digit.element)
        }
        return (value < 0 ? "-" : "") + String(grouped.reversed())
    }

    /// `1 row`, `48,210 rows`.
    public static func count(_ value: Int, _ noun: String) -> String { "\(count(value)) \(noun)\(value == 1 ? "" : "s")" }

    /// A value in the unit that it is stored in, short, but never rounded onto or over `bound`.
    ///
    /// - Definition: three decimals, or three significant digits below 0.1, and as many more as it takes to stand on the
    ///   same side of the bound as the exact value: 0.7996 against 0.8 stays 0.7996.
    /// - Units: `unit` is the raw value of a `Unit`; nil is a number without a unit.
    public static func value(_ value: Double, unit: String?, bound: Double? = nil) -> String {
        guard value.magnitude < .greatestFiniteMagnitude else {
            return value > 0 ? "infinity" : value < 0 ? "-infinity" : "undefined"
        }
        let scale = Scale.fitting(value, unit: unit)
        let scaled = value / scale.factor
        let text = decimal(scaled, bound: bound.map { $0 / scale.factor }, minimum: decimals(scaled, scale))
        return grouped(text) + (scale.name.isEmpty ? "" : " \(scale.name)")
    }

    /// A bound in the unit that suits it, with the digits that it was written with: `0.8`, `5 ms`.
    static func bound(_ bound: Double, unit: String?) -> String {
        let scale = Scale.fitting(bound, unit: unit)
        return grouped(String(format: "%.12g", bound / scale.factor)) + (scale.name.isEmpty ? "" : " \(scale.name)")
    }

    /// The shortest text that reads back to the same number: `0.8`, `48210`.
    static func exact(_ value: Double) -> String {
        String(decoding: JSONValue.double(value).bytes, as: UTF8.self)
    }

    /// `0.0312`; of very small ones only that they are: the digits of 1e-12 say nothing that its size does not.
    static func probability(_ value: Double) -> String { value < 0.0001 ? "below 0.0001" : self.value(value, unit: nil) }

    /// `95 %` for 0.95, `99.9 %` for 0.999.
    static func percent(_ share: Double) -> String {
        let rounded = (share * 1e8).rounded() / 1e6
        return "\(exact(rounded)) %"
    }

    /// `12 %`, `0.4 %`: a share as people compare shares.
    static func roundedPercent(_ share: Double) -> String {
        let percent = share * 100
        return String(format: percent == 0 || percent >= 9.95 ? "%.0f %%" : percent >= 0.095 ? "%.1f %%" : "%.2g %%", percent)
    }

    /// A number beside an axis: at most four significant digits, and no more than it needs.
    static func short(_ value: Double) -> String {
        guard value.magnitude < .greatestFiniteMagnitude else { return self.value(value, unit: nil) }
        if value.magnitude >= 9_999.5, value.magnitude < 1e9 { return count(Int(value.rounded())) }
        return String(format: "%.4g", value == 0 ? 0 : value)
    }

    /// Decimals that give three significant digits; whole numbers need none.
    private static func decimals(_ value: Double, _ scale: Scale) -> Int {
        if value == value.rounded(), value.magnitude < 1e15 { return 0 }
        let digitsBeforePoint = value == 0 ? 1 : Int(log10(value.magnitude).rounded(.down)) + 1
        if scale.factor != 1 || !scale.name.isEmpty { return max(0, 3 - digitsBeforePoint) }
        return digitsBeforePoint >= 1 ? max(1, 4 - digitsBeforePoint) : 3 - min(0, digitsBeforePoint)
    }

    private static func decimal(_ value: Double, bound: Double?, minimum: Int) -> String {
        let text = print(value, minimum)
        guard let bound, value != bound, minimum < 17 else { return text }
        let shown = Double(text) ?? value
        let keepsItsSide = shown != bound && (shown < bound) == (value < bound)
        return keepsItsSide ? text : decimal(value, bound: bound, minimum: minimum + 1)
    }

    private static func print(_ value: Double, _ decimals: Int) -> String {
        let tiny = value != 0 && value.magnitude < 1e-4
        if tiny || value.magnitude >= 1e15 { return String(format: "%.\(max(2, min(decimals, 16) - 4))g", value) }
        return String(format: "%.\(decimals)f", value)
    }

    private static func grouped(_ text: String) -> String {
        let whole = text.prefix { $0.isNumber || $0 == "-" }
        guard !text.contains("e"), let number = Int(whole), whole.count > 3 else { return text }
        return count(number) + text.dropFirst(whole.count)
    }
}

/// The unit that a value is shown in, as a multiple of the unit that it is stored in.
private struct Scale {
    var name: String
    var factor: Double

    static func fitting(_ value: Double, unit: String?) -> Scale {
        switch unit {
        case .some(let stored) where value == 0 && stored != "one" && stored != "count": Scale(name: stored, factor: 1)
        case "s": largest(of: [("ns", 1e-9), ("us", 1e-6), ("ms", 1e-3), ("s", 1)], under: value)
        case "B": largest(of: [("B", 1), ("KB", 1e3), ("MB", 1e6), ("GB", 1e9)], under: value)
        case nil, "one", "count": Scale(name: "", factor: 1)
        case .some(let other): Scale(name: other, factor: 1)
        }
    }

    private static func largest(of scales: [(String, Double)], under value: Double) -> Scale {
        let best = scales.last { $0.1 <= value.magnitude } ?? scales[0]
        return Scale(name: best.0, factor: best.1)
    }
}
