/// What became of one check.
///
/// Fail closed: every declared check ends in exactly one of these, and only `pass` is green.
public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    case pass
    case fail
    /// Nothing in scope, or too little evidence. Counts as failed.
    case inconclusive
    /// Waived or switched off.
    case skipped
    /// Could not be measured. Counts as failed.
    case error
    /// A measure without a bound: measured and kept, never judged.
    case recorded

    /// Whether this outcome keeps the gate shut at severity `fail`.
    public var blocks: Bool {
        switch self {
        case .fail, .inconclusive, .error: true
        case .pass, .skipped, .recorded: false
        }
    }
}

/// Whether a check that does not pass shuts the gate or only warns.
public enum CheckSeverity: String, Sendable, Hashable, Codable { case fail, warn }

/// The five families of checks.
public enum Family: String, Sendable, Hashable, Codable, CaseIterable {
    case schema, performance, fairness, reproducibility, environment
}

/// What the model predicts.
public enum ModelTask: String, Sendable, Hashable, Codable, CaseIterable { case binary, multiclass, regression }
