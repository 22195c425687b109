/// What a tracking store such as MLflow keeps of a run: numbers and words by name.
public struct TrackedRun: Sendable, Hashable {
    public var name: String
    /// SHA-256 of the record, in hex: what tells one publication from another.
    public var digest: String
    /// Milliseconds since 1970.
    public var started: Int64
    public var ended: Int64
    /// Finite, by a name that the store takes.
    public var metrics: [String: Double]
    public var tags: [String: String]
    /// Tags that describe the program behind a run; only for one that is made for the record.
    public var originTags: [String: String]

    public init(
        name: String, digest: String, started: Int64, ended: Int64, metrics: [String: Double], tags: [String: String],
        originTags: [String: String]
    ) {
        (self.name, self.digest, self.started, self.ended) = (name, digest, started, ended)
        (self.metrics, self.tags, self.originTags) = (metrics, tags, originTags)
    }
}
