import GRDB

/// Which runs of a history are meant; what is nil keeps every run.
public struct HistoryFilter: Sendable, Hashable {
    public var model: String?
    /// Whole or abbreviated.
    public var commit: String?
    public var branch: String?
    /// `pass`, `fail` or `nothing_judged`.
    public var outcome: String?
    /// The name of a check, or `family/measure` for all of that measure.
    public var check: String?
    /// UTC, ISO 8601: keeps what began before it.
    public var before: String?
    public var limit: Int

    public init(
        model: String? = nil, commit: String? = nil, branch: String? = nil, outcome: String? = nil, check: String? = nil,
        before: String? = nil, limit: Int = 100
    ) {
        (self.model, self.commit, self.branch, self.outcome) = (model, commit, branch, outcome)
        (self.check, self.before, self.limit) = (check, before, limit)
    }

    /// Prefixes are compared as text, never as patterns: a `_` in a word is a `_`.
    static let condition: String = """
        (:model IS NULL OR model = :model) AND (:branch IS NULL OR branch = :branch)
        AND (:commit IS NULL OR substr("commit", 1, length(:commit)) = :commit)
        AND (:outcome IS NULL OR outcome = :outcome) AND (:before IS NULL OR started < :before)
        AND (:check IS NULL OR EXISTS (SELECT 1 FROM check_result WHERE check_result.run = run.id AND \(checkCondition)))
        """

    /// A check by its whole name, or by the part before its arguments and slice.
    static let checkCondition: String = """
        (check_result.name = :check OR substr(check_result.name, 1, length(:check) + 1) = :check || '('
         OR substr(check_result.name, 1, length(:check) + 4) = :check || ' on ')
        """

    var arguments: StatementArguments {
        [
            "model": model, "commit": commit, "branch": branch, "outcome": outcome, "check": check, "before": before,
            "limit": limit,
        ]
    }
}
