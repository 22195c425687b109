/// One recorded run, without its checks.
public struct HistoryRun: Sendable, Hashable {
    public var id: String
    public var model: String
    public var commit: String?
    public var branch: String?
    /// UTC, ISO 8601: sorts as text.
    public var started: String
    /// `pass`, `fail` or `nothing_judged`.
    public var outcome: String
    public var exitStatus: Int32
    public var resultDigest: String
    public var artifactSHA256: String?

    public init(
        id: String, model: String, commit: String?, branch: String?, started: String, outcome: String, exitStatus: Int32,
        resultDigest: String, artifactSHA256: String?
    ) {
        (self.id, self.model, self.commit, self.branch, self.started) = (id, model, commit, branch, started)
        (self.outcome, self.exitStatus, self.resultDigest, self.artifactSHA256) = (
            outcome, exitStatus, resultDigest, artifactSHA256
        )
    }
}
