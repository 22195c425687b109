import AssayCore

/// A manifest that was read, validated and resolved.
///
/// Every path is absolute; every value that can be wrong later keeps its place. The chosen profile and the suites are
/// already laid over and under the manifest's own keys.
public struct Manifest: Sendable {
    /// Absolute path.
    public var file: String
    /// The path as diagnostics and records show it.
    public var displayPath: String
    public var text: String
    public var model: ModelSection
    public var risk: RiskSection?
    /// By table name: `evaluation`, `reference`, `serving`, `export`.
    public var data: [String: TableSection]
    /// In the order of declaration.
    public var groups: [GroupDefinition]
    public var baseline: Located<BaselineReference>?
    public var decideOn: DecisionRule
    public var confidence: Double
    public var errorBudget: Double?
    public var evaluationBudget: EvaluationBudget?
    /// Bytes.
    public var memoryBudget: Int?
    public var seed: UInt64
    /// All families, in order; a suite's come first. Requirements without an argument are not yet expanded.
    public var requirements: [Requirement]
    public var contract: Located<String>?
    /// The contract that `contract` names.
    public var dataContract: DataContract?
    /// The tables that the contract is held against.
    public var contractTables: [Located<TableName>] = []
    public var costs: CostSection?
    public var fairness: FairnessSection
    public var reproducibility: ReproducibilitySection
    public var environment: EnvironmentSection
    public var behavior: BehaviorSection?
    public var retrain: RetrainSection?
    public var privacy: PrivacySection
    public var waivers: [Waiver]
    /// Names of all declared profiles, in order.
    public var profiles: [String]
    /// The profile that is laid over the manifest.
    public var profile: String?
    /// Families that the profile leaves on; all without a profile.
    public var enabledFamilies: Set<Family>
    /// Rows read of each table, from the beginning; nil for all.
    public var rowLimit: Int?
    /// Whether the run must end in a signed attestation.
    public var attest: Bool
    /// Suites that were added, by name, that of the risk tier last.
    public var suites: [String]
    /// What the suite of the risk tier requires, also where the manifest replaces it.
    public var tierRequirements: [Requirement] = []
    /// Top-level keys that stand in the manifest or a suite, with their places.
    public var declared: [String: SourcePlace]
    /// Everything outside the manifest that it names, profile included.
    public var namedFiles: [NamedFile] = []

    /// Folder that relative paths start from.
    public var folder: String { Paths.folder(of: file) }
    /// `checks.reproducibility.lock`
    public var lock: Located<String>? { reproducibility.lock }
    public var evaluation: TableSection? { data[TableName.evaluation.rawValue] }
    public var reference: TableSection? { data[TableName.reference.rawValue] }
    public var serving: TableSection? { data[TableName.serving.rawValue] }
}
