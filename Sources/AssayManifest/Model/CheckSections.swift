import AssayCore

/// `checks.fairness` beside its requirements.
public struct FairnessSection: Sendable, Hashable {
    public var by: [Located<GroupExpression>]
    public var minimumGroupSize: Int
    /// Groups with a smaller share of the rows are not judged; nil for no such rule.
    public var minimumGroupShare: Double?
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

    /// `5`, `0.1 times amount`.
    public var words: String {
        let number = times == times.rounded() && times.magnitude < 1e15 ? "\(Int(times))" : "\(times)"
        return column.map { times == 1 ? $0.value : "\(number) times \($0.value)" } ?? number
    }
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

/// `checks.reproducibility` beside its requirements; paths are absolute.
public struct ReproducibilitySection: Sendable, Hashable {
    /// Written by `assay lock`.
    public var lock: Located<String>?
    /// Libraries of the model's runtime that predictions are repeated with, as they are written and where they are.
    public var runtimes: [RuntimeReference]
    /// Rows that repeated predictions are made of; where the table has more, the seed draws them.
    public var rows: Int
    public var golden: GoldenSection?

    public init(
        lock: Located<String>? = nil, runtimes: [RuntimeReference] = [], rows: Int = Self.standardRows, golden: GoldenSection? = nil
    ) {
        (self.lock, self.runtimes, self.rows, self.golden) = (lock, runtimes, rows, golden)
    }

    public static let standardRows: Int = 10_000
}

/// A library of a runtime.
public struct RuntimeReference: Sendable, Hashable {
    public var path: String
    public var written: String
}

/// Where predictions are frozen, and how many.
public struct GoldenSection: Sendable, Hashable {
    public var file: Located<String>
    public var rows: Int
    /// Whether the rows' inputs are kept beside their predictions, so that the check needs no data.
    public var keepsInputs: Bool

    public static let standardRows: Int = 100
}
