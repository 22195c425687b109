import AssayCheckKit
import AssayCore

/// Time from the newest value of a column to the commit.
///
/// - Definition: the committer's time of HEAD less the largest value of the column; a date is its midnight, and a time without a zone is taken as UTC.
///   The commit is part of what a run reproduces, so the value is in the result digest.
/// - Units: seconds; negative where the column reaches beyond.
/// - Missing values: nulls are left out. Without times, or without a commit, undefined, so inconclusive.
/// - State: one number, exact. A fact, so no interval.
struct Freshness: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "freshness", .schema, "Time from the newest value of a column to the commit.", unit: .seconds,
        range: -(.infinity)...(.infinity), better: .lower,
        parameters: [MeasureParameter("column", .column, accepts: .time)], statistical: false, standsOnCommit: true,
        equals: "pandas.Series.max() 3.1 and git show --format=%ct")

    private let fold: NewestFold
    private let commitTime: @Sendable () throws(Diagnostic) -> Double?
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = NewestFold(column: try call.column())
        commitTime = call.commitTime
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.rows > 0 else { return .undefined("no times in scope", rows: 0) }
        guard let commit = try commitTime() else { return .undefined("there is no commit to compare with", rows: state.rows) }
        return state.measurement(at: commit, "the commit")
    }
}
