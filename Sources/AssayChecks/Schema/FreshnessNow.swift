import AssayCheckKit
import AssayCore

/// Time from the newest value of a column to now.
///
/// - Definition: the time of the run less the largest value of the column; a date is its midnight, and a time without a zone is taken as UTC.
///   The clock is no part of what a run reproduces, so the value stays out of the result digest.
/// - Units: seconds; negative where the column reaches beyond.
/// - Missing values: nulls are left out. Without times undefined, so inconclusive.
/// - State: one number, exact. A fact, so no interval.
struct FreshnessNow: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "freshness_now", .schema, "Time from the newest value of a column to now.", unit: .seconds,
        range: -(.infinity)...(.infinity), better: .lower,
        parameters: [MeasureParameter("column", .column, accepts: .time)], reproducible: false, statistical: false,
        equals: "pandas.Series.max() 3.1 and the clock")

    private let fold: NewestFold
    private let now: @Sendable () -> Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = NewestFold(column: try call.column())
        now = call.now
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.rows > 0 else { return .undefined("no times in scope", rows: 0) }
        return state.measurement(at: now(), "this run")
    }
}
