import AssayCore

/// What a check found in earlier runs of the same model, oldest first.
public struct CheckHistory: Sendable, Hashable {
    /// As in `CheckResult.name`.
    public var name: String
    public var points: [Point]

    public init(name: String, points: [Point]) { (self.name, self.points) = (name, points) }

    /// - Units: those of the measure; nil where there was no value, or no interval.
    public struct Point: Sendable, Hashable {
        public var run: String
        public var commit: String?
        /// UTC, ISO 8601.
        public var started: String
        public var outcome: Outcome
        public var observed: Double?
        public var lower: Double?
        public var upper: Double?

        public init(
            run: String, commit: String?, started: String, outcome: Outcome, observed: Double?, lower: Double?, upper: Double?
        ) {
            (self.run, self.commit, self.started, self.outcome) = (run, commit, started, outcome)
            (self.observed, self.lower, self.upper) = (observed, lower, upper)
        }
    }
}

extension CheckHistory.Point {
    /// What a check found in the run of a record.
    init(_ check: CheckResult, of record: RunRecord) {
        self.init(
            run: record.id, commit: record.git?.commit, started: record.timing.started, outcome: check.outcome,
            observed: check.observed, lower: check.interval?.lower, upper: check.interval?.upper)
    }

    /// The commit in seven digits, the day where there is none.
    var shortName: String { commit.map { String($0.prefix(7)) } ?? String(started.prefix(10)) }
}

extension CheckHistory {
    /// How the checks of a run went in earlier runs; those that were never run before are left out.
    ///
    /// - Parameter earlier: runs of the same model, oldest first.
    static func all(of record: RunRecord, after earlier: [RunRecord]) -> [CheckHistory] {
        var points: [String: [Point]] = [:]
        for run in earlier {
            for check in run.checks { points[check.name, default: []].append(Point(check, of: run)) }
        }
        return record.checks.compactMap { check in points[check.name].map { CheckHistory(name: check.name, points: $0) } }
    }
}
