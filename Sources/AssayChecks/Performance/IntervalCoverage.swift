import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose true value lies inside their prediction interval.
///
/// - Definition: Σw [lower ≤ y ≤ upper] / Σw over two columns of the table; bounds may be infinite.
/// - Units: a rate in 0...1, to be compared with the level that the intervals promise.
/// - Missing values: rows without a label are left out; a missing bound is MD103.
/// - State: counts, exact. The interval is Wilson's.
struct IntervalCoverage: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "interval_coverage", .performance, "Share of rows whose true value lies inside their prediction interval.", range: 0...1,
        better: .neither, tasks: [.regression],
        parameters: [MeasureParameter("lower_column", .column), MeasureParameter("upper_column", .column)],
        equals: "numpy.average of lower <= label <= upper")

    let plan: IntervalPlan
    private let fold: CoverageFold
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = CoverageFold(lower: try call.column(0), upper: try call.column(1))
        plan = call.intervalPlan
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let counts = try results.result(fold)
        guard counts.all.weight > 0 else { return .undefined("no rows with a label in scope", rows: counts.all.rows) }
        let interval = Interval.share(
            counts.inside.weight, of: counts.all.weight, squares: counts.all.squares, plan)
        return Measurement(counts.inside.weight / counts.all.weight, interval: interval, rows: counts.all.rows)
    }
}
