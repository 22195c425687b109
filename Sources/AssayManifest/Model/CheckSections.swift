import AssayCore

/// `checks.fairness` beside its requirements.
public struct FairnessSection: Sendable, Hashable {
    public var by: [Located<GroupExpression>]
    public var minimumGroupSize: Int
}

/// `checks.performance.costs`: what each kind of decision earns, or costs where negative.
public struct CostSection: Sendable, Hashable {
    public var truePositive: Double
    public var falsePositive: Double
    public var falseNegative: Double
    public var trueNegative: Double
    public var currency: String?
    public var place: SourcePlace
}

/// `checks.environment` beside its requirements; paths are absolute.
public struct EnvironmentSection: Sendable, Hashable {
    /// File that declares the versions.
    public var lock: Located<String>?
    /// Interpreter prefix, virtual environment, site-packages folder, root file system or captured file.
    public var installed: Located<String>?
}
