import AssayCheckKit
import AssayCore

/// The mean of what decisions earn, times a number of decisions.
protocol ValueMeasure: DecisionMeasure {
    static var decisions: Double { get }
    var costs: DecisionCosts { get }
}

extension ValueMeasure {
    var undefinedReason: String { "the rows in scope have no weight" }

    func value(of table: ConfusionTable, in cells: [Double]) -> Double? {
        let total = cells.reduce(0, +)
        return total > 0 ? Self.decisions * (costs.earned(table.oneVersusRest(1, in: cells)) / total) : nil
    }

    func findings(_ value: Double) -> [String]? {
        let each = value / Self.decisions
        return ["\(costs.amount(each)) a decision; \(costs.amount(1_000 * each)) per 1,000"]
    }
}

extension DecisionCosts {
    /// What decisions of these counts earn together.
    func earned(_ counts: Counts) -> Double {
        truePositive * counts.tp + falsePositive * counts.fp + falseNegative * counts.fn + trueNegative * counts.tn
    }

    /// `12.40 EUR` below a thousand, `12,400 EUR` from there up.
    func amount(_ value: Double) -> String {
        let unit = currency.isEmpty ? "" : " \(currency)"
        let size = abs(value)
        guard size < 1e13 else { return "\(value)\(unit)" }
        let hundredths = Int((size * 100).rounded())
        let (whole, rest) = size < 1_000 ? (hundredths / 100, hundredths % 100) : (Int(size.rounded()), 0)
        let part = size < 1_000 ? ".\(rest < 10 ? "0" : "")\(rest)" : ""
        return "\(value < 0 && whole + rest > 0 ? "-" : "")\(Self.grouped(whole))\(part)\(unit)"
    }

    private static func grouped(_ number: Int) -> String {
        guard number >= 1_000 else { return "\(number)" }
        let last = "\(number % 1_000)"
        return "\(grouped(number / 1_000)),\(String(repeating: "0", count: 3 - last.count))\(last)"
    }
}
