import AssayCore

/// What a trend looks up in the history.
public struct TrendQuery: Sendable, Hashable {
    public var model: String
    /// The name of the check, as in `CheckResult.name`.
    public var check: String
    /// The latest runs that are looked at.
    public var limit: Int
}

/// What one check found in one recorded run, and what the run must share with this one to be comparable.
public struct RecordedValue: Sendable, Hashable {
    public var run: String
    public var commit: String?
    public var value: Double
    public var task: String
    public var toolVersion: String
    /// SHA-256 of the files of the evaluation table.
    public var evaluation: Set<String>

    public init(run: String, commit: String?, value: Double, task: String, toolVersion: String, evaluation: Set<String>) {
        (self.run, self.commit, self.value, self.task) = (run, commit, value, task)
        (self.toolVersion, self.evaluation) = (toolVersion, evaluation)
    }
}
