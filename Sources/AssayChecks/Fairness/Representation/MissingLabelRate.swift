import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows that have no label.
///
/// - Definition: Σw[label missing] / Σw; equals `pandas.Series.isna().mean()` 3.1 without weights.
/// - Units: a rate in 0...1.
/// - Missing values: they are what is counted.
/// - State: sums of weights, exact. The interval is Wilson's.
struct MissingLabelRate: ShareMeasure {
    static let descriptor = MeasureDescriptor(
        "missing_label_rate", .fairness, "Share of rows that have no label.", range: 0...1, better: .lower,
        equals: "pandas.Series.isna().mean() 3.1")

    private let plan: IntervalPlan
    let isShare = true
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    var requests: [FoldRequest] { [FoldRequest(LabelTotalsFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let totals = try results.result(LabelTotalsFold())
        let (part, whole) = (totals.missing, totals.present.weight + totals.missing.weight)
        let rows = totals.present.rows + part.rows
        guard whole > 0 else { return .undefined("no rows in scope", rows: rows) }
        return Measurement(
            part.weight / whole, interval: .share(part.weight, of: whole, squares: totals.present.squares + part.squares, plan),
            rows: rows, details: MeasurementDetails(numbers: ["rows_without_label": Double(part.rows)]))
    }

    func counted(_ results: FoldResults) throws(Diagnostic) -> ShareCount? {
        let totals = try results.result(LabelTotalsFold())
        return ShareCount(
            part: totals.missing.weight, whole: totals.present.weight + totals.missing.weight,
            squares: totals.present.squares + totals.missing.squares)
    }
}
