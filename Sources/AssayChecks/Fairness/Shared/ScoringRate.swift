import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Share of a group's rows that score above the median of all rows in scope.
///
/// - Definition: the scoring rate of New York City's Local Law 144, 6 RCNY 5-300.
/// - State: per row, exact. The interval is Wilson's, with the median taken as known.
struct ScoringRate: ShareMeasure, AllRowsMeasure {
    static let descriptor: MeasureDescriptor = .init(
        "scoring_rate", .fairness, "Share of a group's rows that score above the median of all rows in scope.", range: 0...1,
        better: .neither, tasks: [.binary], equals: "the scoring rate of 6 RCNY 5-300")

    let plan: IntervalPlan
    let isShare = true
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    var requests: [FoldRequest] { [FoldRequest(ScoringFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) { plan = call.intervalPlan }

    func counted(_ results: FoldResults) throws(Diagnostic) -> ShareCount? {
        guard let median = try results.allRows.result(ScoringFold()).median else { return nil }
        return try results.result(ScoringFold()).above(median)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(ScoringFold()).rows
        guard let share = try counted(results), share.whole > 0 else { return .undefined("no rows in scope", rows: rows) }
        return Measurement(
            share.part / share.whole, interval: .share(share.part, of: share.whole, squares: share.squares, plan), rows: rows)
    }
}

/// A measure of a group that also looks at the rows outside it.
protocol AllRowsMeasure: TableMeasure {}
