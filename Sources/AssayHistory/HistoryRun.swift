/// One recorded run, without its checks.
public struct HistoryRun: Sendable, Hashable {
    public var id: String
    public var model: String
    public var commit: String?
    public var tree: String?
    public var branch: String?
    /// Whether anything was not committed; nil without a commit.
    public var dirty: Bool?
    /// UTC, ISO 8601: sorts as text.
    public var started: String
    /// `pass`, `fail` or `nothing_judged`.
    public var outcome: String
    public var exitStatus: Int32
    public var resultDigest: String
    public var artifactSHA256: String?
    /// The run whose measurements this one repeats, because nothing had changed; nil where it measured.
    public var answeredFrom: String?

    public init(
        id: String, model: String, commit: String?, branch: String?, started: String, outcome: String, exitStatus: Int32,
        resultDigest: String, artifactSHA256: String?, tree: String? = nil, dirty: Bool? = nil, answeredFrom: String? = nil
    ) {
        (self.id, self.model, self.commit, self.branch, self.started) = (id, model, commit, branch, started)
        (self.outcome, self.exitStatus, self.resultDigest, self.artifactSHA256) = (
            outcome, exitStatus, resultDigest, artifactSHA256
        )
        (self.tree, self.dirty, self.answeredFrom) = (tree, dirty, answeredFrom)
    }
}
