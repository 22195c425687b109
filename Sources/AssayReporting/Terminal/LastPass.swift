/// The last recorded run in which a check passed, for the line that says since when it fails.
public struct LastPass: Sendable, Hashable {
    public var commit: String
    public var observed: Double?

    public init(commit: String, observed: Double?) { (self.commit, self.observed) = (commit, observed) }
}
