import AssayCore

/// `checks.fairness` beside its requirements.
public struct FairnessSection: Sendable, Hashable {
    public var by: [Located<GroupExpression>]
    public var minimumGroupSize: Int
}

/// `checks.performance.costs`: what each kind of decision earns, or costs where negative.
public struct CostSection: Sendable, Hashable {
    public var truePositive: CostAmount
    public var falsePositive: CostAmount
    public var falseNegative: CostAmount
    public var trueNegative: CostAmount
    public var currency: String?
    public var place: SourcePlace
}

/// What one kind of decision earns: a number, or a number times the row's amount in a column.
public struct CostAmount: Sendable, Hashable {
    public var times: Double
    public var column: Located<String>?
}

/// `checks.environment` beside its requirements; paths are absolute.
public struct EnvironmentSection: Sendable, Hashable {
    /// File that declares the versions.
    public var lock: Located<String>?
    /// Interpreter prefix, virtual environment, site-packages folder, root file system, image or captured file.
    public var installed: Located<String>?
    /// How far versions may be apart, by package; `default` for the others.
    public var tolerance: [String: VersionTolerance] = [:]
    /// File or folder of advisories.
    public var advisories: Located<String>?
    /// Name and version of what runs the model in production.
    public var runtime: Located<String>?
    /// Files that belong to the model and record versions.
    public var artifacts: [Located<String>] = []
}
