/// The comparison with the baseline's manifest, or why there is none.
public enum PolicyFinding: Sendable, Hashable {
    case known(PolicyChanges)
    case unknown(reason: String)
}

/// What the baseline's manifest demanded and today's does not.
public struct PolicyChanges: Sendable, Hashable {
    /// One line a change.
    public var loosened: [String]
    /// What could not be compared, a line each.
    public var unknown: [String]
    /// Whether the model is another one than the baseline's, so that policy and model change together.
    public var modelChanged: Bool
    /// The baseline's commit.
    public var commit: String

    public init(loosened: [String], unknown: [String], modelChanged: Bool, commit: String) {
        (self.loosened, self.unknown, self.modelChanged, self.commit) = (loosened, unknown, modelChanged, commit)
    }
}
