import AssayCore

/// How often the requirements of a manifest would fail on data that has not changed.
///
/// Encoded as `assay.self-test/1`; a field without a value is left out.
public struct SelfTest: Sendable, Hashable, Encodable {
    public let schema = "assay.self-test/1"
    public var manifest: String
    public var runs: Int
    public var seed: UInt64
    /// Rows of the evaluation table that every run draws from, and as many that it draws.
    public var rows: Int
    public var requirements: [TestedRequirement]
    public var notTested: [UntestedRequirement]
    public var gate: TestedGate
    public var notes: [String]

    /// 1 where the gate breaks its error budget, 4 where there was nothing to test.
    public var exitStatus: ExitStatus {
        if requirements.isEmpty { return .nothingJudged }
        return gate.budgetVerdict == .broken ? .failed : .passed
    }
}

/// One statistical requirement over all runs.
public struct TestedRequirement: Sendable, Hashable, Encodable {
    /// Name of the check.
    public var check: String
    public var requirement: String
    public var decideOn: String
    public var severity: CheckSeverity
    /// What the rows as they are say.
    public var outcome: Outcome
    public var observed: Double?
    public var measured: FailureRate
    /// The `false_alarm` of a run on the rows as they are; nil where a run computes none.
    public var computed: Double?
}

/// The requirements that can shut the gate, together.
public struct TestedGate: Sendable, Hashable, Encodable {
    /// What the measured rate says about the budget.
    public enum BudgetVerdict: String, Sendable, Hashable, Encodable {
        /// The whole interval of the rate lies within the budget.
        case held
        /// The interval lies on both sides: more runs would tell.
        case undecided
        /// The whole interval lies above the budget.
        case broken
    }

    public var measured: FailureRate
    /// The sum of the computed probabilities, at most 1: never below the probability that any of them fails.
    public var computed: Double?
    public var errorBudget: Double?

    /// Nil without a budget.
    public var budgetVerdict: BudgetVerdict? {
        errorBudget.map { measured.upper <= $0 ? .held : measured.lower <= $0 ? .undecided : .broken }
    }

    private enum CodingKeys: String, CodingKey { case measured, computed, errorBudget, budgetVerdict }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(measured, forKey: .measured)
        try fields.encodeIfPresent(computed, forKey: .computed)
        try fields.encodeIfPresent(errorBudget, forKey: .errorBudget)
        try fields.encodeIfPresent(budgetVerdict, forKey: .budgetVerdict)
    }
}

/// A requirement that no resample speaks about.
public struct UntestedRequirement: Sendable, Hashable, Encodable {
    public var check: String
    public var requirement: String
    public var reason: String
}
