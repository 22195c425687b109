import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows with a positive decision.
///
/// - Definition: Σw[decision positive] / Σw; equals `fairlearn.metrics.selection_rate` 0.15.
/// - Units: a rate in 0...1.
/// - Missing values: labels are not needed; a NaN score is MD103.
/// - State: counts, exact. The interval is Wilson's.
struct SelectionRate: ShareMeasure {
    static let descriptor = MeasureDescriptor(
        "selection_rate", .fairness, "Share of rows with a positive decision.", range: 0...1, better: .neither, tasks: [.binary],
        equals: "fairlearn.metrics.selection_rate 0.15")

    let plan: IntervalPlan
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    let isShare = true
    var requests: [FoldRequest] { [FoldRequest(SelectionFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(SelectionFold())
        guard let rate = state.rate else { return .undefined("no rows in scope", rows: state.rows) }
        return Measurement(rate, interval: state.interval(plan), rows: state.rows)
    }

    func counted(_ results: FoldResults) throws(Diagnostic) -> ShareCount? {
        let state = try results.result(SelectionFold())
        return ShareCount(part: state.selected.weight, whole: state.total, squares: state.squares)
    }
}
