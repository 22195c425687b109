import AssayCore

/// What one check found in one recorded run.
///
/// - Units: `observed`, `lower` and `upper` in the unit of the measure.
/// - Missing values: `observed` is nil where the check had none; `lower` and `upper` where there was no interval.
public struct HistoryValue: Sendable, Hashable {
    public var run: String
    public var commit: String?
    public var started: String
    public var outcome: Outcome
    public var observed: Double?
    public var lower: Double?
    public var upper: Double?
    public var rows: Int

    public init(
        run: String, commit: String?, started: String, outcome: Outcome, observed: Double?, lower: Double?, upper: Double?,
        rows: Int
    ) {
        (self.run, self.commit, self.started, self.outcome) = (run, commit, started, outcome)
        (self.observed, self.lower, self.upper, self.rows) = (observed, lower, upper, rows)
    }
}
