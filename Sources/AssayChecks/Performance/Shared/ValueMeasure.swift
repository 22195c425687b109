import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// The mean of what decisions earn, times a number of decisions.
///
/// Where every row earns alike it is a function of the confusion matrix; else it is a mean over rows.
protocol ValueMeasure: DecisionMeasure, CostMeasure {
    static var decisions: Double { get }
    var costs: DecisionCosts { get }
}

extension ValueMeasure {
    var intervalMethods: [IntervalMethod] { costs.isConstant ? [.delta, .bootstrap] : [.t] }
    var requests: [FoldRequest] { costs.isConstant ? [FoldRequest(ConfusionFold())] : [FoldRequest(ValueFold(costs: costs))] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        guard !costs.isConstant else { return try concludeCounts(results) }
        let state = try results.result(ValueFold(costs: costs))
        guard state.rows > 0 else { return .undefined("no rows with a label in scope", rows: 0) }
        guard let mean = state.mean else { return .undefined(undefinedReason, rows: state.rows) }
        let value = Self.decisions * mean
        let details = MeasurementDetails(findings: findings(value), numbers: Self.numbers(state))
        let interval = MeanInterval.t(state.moments, confidence: plan.confidence)?.scaled(by: Self.decisions)
        return Measurement(value, interval: interval, rows: state.rows, details: details)
    }

    func estimate(_ results: FoldResults) throws(Diagnostic) -> Measurement { try conclude(results) }

    /// What the rows of each kind of decision weigh, and what they earned together.
    private static func numbers(_ state: ValueFold.State) -> [String: Double] {
        let names = zip(RowAmounts.Kind.allCases, ["tn", "fp", "fn", "tp"])
        return Dictionary(
            uniqueKeysWithValues: names.flatMap { kind, name in
                let cell = state.cells[kind.rawValue]
                return [(name, cell.weight.value), ("\(name)_earned", cell.earned.value)]
            })
    }

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

extension ValueMeasure {
    var pairedIntervalMethods: [IntervalMethod] { intervalMethods }
    var pairedRequests: [FoldRequest] {
        costs.isConstant ? [FoldRequest(PairedConfusionFold())] : [FoldRequest(PairedValueFold(costs: costs))]
    }

    func pairedInterval(_ results: FoldResults) throws(Diagnostic) -> Interval? {
        guard !costs.isConstant else { return try pairedCounts(results) }
        let moments = try results.result(PairedValueFold(costs: costs)).moments
        return .pairedMean(moments, confidence: plan.confidence)?.scaled(by: Self.decisions)
    }
}

extension Interval {
    /// The interval of so many times the value.
    fileprivate func scaled(by factor: Double) -> Interval {
        Interval(lower: factor * lower, upper: factor * upper, confidence: confidence, method: method)
    }
}

extension DecisionCosts {
    /// What decisions of these counts earn together, for costs that do not differ from row to row.
    func earned(_ counts: Counts) -> Double {
        truePositive.times * counts.tp + falsePositive.times * counts.fp + falseNegative.times * counts.fn
            + trueNegative.times * counts.tn
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
