import AssayCore

/// How many labelled rows the requirements of a manifest need, and what today's rows can show.
///
/// Encoded as `assay.plan/1`; a field without a value is left out.
public struct LabelPlan: Sendable, Hashable, Encodable {
    public let schema = "assay.plan/1"
    public var manifest: String
    public var tolerance: Double
    public var reliability: Double
    public var steps: Int
    public var adaptivity: String
    public var disagreement: Double?
    /// Today's rows of the evaluation table; nil without one.
    public var rows: Int?
    /// Those of them with a label.
    public var labelledRows: Int?
    /// Requirements with a bound, which share the failure probability.
    public var requirements: [SizedRequirement]
    public var withoutBound: [UnsizedRequirement]
    public var notes: [String]

    /// Requirements for which today's rows are enough; those whose rows only a run can count are not among them.
    public var satisfied: Int { requirements.count { $0.today?.enough == true } }
}

/// A requirement that a bound speaks about, in rows of its scope.
public struct SizedRequirement: Sendable, Hashable, Encodable {
    /// `single`: one estimate; `difference`: an estimate against the baseline's.
    public enum Form: String, Sendable, Hashable, Encodable { case single, difference }

    /// Name of the check.
    public var check: String
    public var requirement: String
    public var form: Form
    /// What the rows are: `labelled rows`, `rows of class 1 on age=under_25`.
    public var scope: String
    /// Width of the measure's range.
    public var range: Double
    /// The share δ of the failure probability that one verdict of this requirement has; 0 where it is too small for a double.
    public var failureProbability: Double
    /// The fewest rows that any of the bounds below asks for; the interval and the paired test promise less and do not count.
    public var needed: Int
    public var hoeffding: Int
    /// By the binomial distribution itself; only for one share.
    public var exact: Int?
    public var interval: IntervalSize?
    public var bennett: BennettSize?
    public var nonInferiority: NonInferioritySize?
    public var today: Today?
    /// Whether the measure is bounded, but no mean over rows, so that the number is only that of a mean of its range.
    public var isGuide: Bool
}

/// Rows for a confidence interval of the wanted half width around the bound, or around ½ where the bound is not a number.
public struct IntervalSize: Sendable, Hashable, Encodable {
    public var confidence: Double
    public var rate: Double
    public var wilson: Int
    public var clopperPearson: Int
}

/// Rows where the models decide differently on few of them.
public struct BennettSize: Sendable, Hashable, Encodable {
    public var rows: Int
    /// Labels where only the rows are labelled on which the models decide differently.
    public var labelsPerCommit: Int
}

/// Rows for a paired non-inferiority test with the margin that the requirement declares.
public struct NonInferioritySize: Sendable, Hashable, Encodable {
    public var margin: Double
    /// One-sided.
    public var alpha: Double
    public var power: Double
    public var rows: Int
}

/// What the rows that are there can do.
public struct Today: Sendable, Hashable, Encodable {
    public var rows: Int
    /// The same as `rows` without weights; with them, rows of equal weight that would show as much.
    public var effectiveRows: Int
    public var enough: Bool
    /// The smallest regression that these rows can show at the wanted reliability; nil where it exceeds the measure's range.
    public var smallestRegression: Double?
}

/// A requirement that no bound of this kind speaks about.
public struct UnsizedRequirement: Sendable, Hashable, Encodable {
    public var check: String
    public var requirement: String
    public var reason: String
}
