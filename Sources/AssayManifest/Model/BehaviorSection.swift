import AssayCore

/// Changes of the input and what they may do to the prediction.
public struct BehaviorSection: Sendable, Hashable {
    /// What raising a column does to the score.
    public enum Effect: String, Sendable, Hashable, CaseIterable { case lowers, keeps, raises }

    public struct Direction: Sendable, Hashable {
        public var column: String
        public var effect: Effect
        /// Share of rows that may break the rule; 0 where the manifest does not say.
        public var atMost: Double
        public var place: SourcePlace
    }

    public struct Invariance: Sendable, Hashable {
        public var columns: [String]
        /// Share of rows that may break the rule; 0 where the manifest does not say.
        public var atMost: Double
        public var place: SourcePlace
    }

    public var invariance: [Invariance]
    public var direction: [Direction]
    /// Absolute path of a table of rows with the predictions that they must get.
    public var rows: Located<String>?
}

/// How to train the model again.
///
/// - Units: `timeout` in seconds, `memory` in bytes of address space.
public struct RetrainSection: Sendable, Hashable {
    public var command: [String]
    /// Absolute paths or globs.
    public var inputs: [Located<String>]
    /// Relative to the manifest's folder, as written: they are looked up in another work tree.
    public var outputs: [String]
    /// Environment variables of the command.
    public var environment: [String: String]
    public var timeout: Double?
    public var memory: Int?
    /// How often it is trained with nothing changed.
    public var runs: Int
    /// How often it is trained with another seed, and the variable that takes it.
    public var seeds: Int
    public var seedVariable: String?
    public var place: SourcePlace

    public static let standardTimeout: Double = 3_600
    public static let standardRuns: Int = 2
    public static let standardSeeds: Int = 5
}

/// What reports must not show.
public struct PrivacySection: Sendable, Hashable {
    public var hidesGroups: Bool
    /// Cells with fewer rows are suppressed.
    public var minimumCount: Int
}
