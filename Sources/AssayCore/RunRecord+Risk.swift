extension RunRecord {
    /// The risk that the manifest states, the tier that follows from it, and what the tier demands.
    public struct Risk: Sendable, Hashable, Codable {
        /// `rare` … `highly_probable`.
        public var likelihood: String
        /// `very_low` … `very_high`.
        public var impact: String
        /// Likelihood 1…5 times impact 1…5.
        public var score: Int
        /// `minor`, `moderate`, `major` or `severe`.
        public var tier: String
        /// The ready-made suite that the tier turned on; nil where it was not there.
        public var suite: String?
        /// Whether this run is a part of the gate: some checks, families or rows were left out.
        public var partial: Bool
        public var demands: [Demand]

        public init(
            likelihood: String, impact: String, score: Int, tier: String, suite: String?, partial: Bool, demands: [Demand]
        ) {
            (self.likelihood, self.impact, self.score, self.tier) = (likelihood, impact, score, tier)
            (self.suite, self.partial, self.demands) = (suite, partial, demands)
        }
    }

    /// Something that the tier demands.
    public struct Demand: Sendable, Hashable, Codable {
        public enum State: String, Sendable, Hashable, Codable {
            case met, waived
            /// Not held against this run: it is a part of the gate, or repeats another run.
            case notHeld = "not_held"
        }

        /// As a waiver names it: `risk/lock`.
        public var name: String
        /// What is demanded, in words.
        public var demand: String
        public var state: State
        /// What of it is not met, a line each.
        public var departures: [String]

        public init(name: String, demand: String, state: State, departures: [String] = []) {
            (self.name, self.demand, self.state, self.departures) = (name, demand, state, departures)
        }
    }

    /// A waiver of the manifest, and what became of it in this run.
    public struct Waiver: Sendable, Hashable, Codable {
        public enum State: String, Sendable, Hashable, Codable {
            case applied
            /// What it waives holds by itself.
            case notNeeded = "not_needed"
            /// Its last day has passed: it waives nothing any more.
            case ended
            /// What it waives was not looked at in this run.
            case notHeld = "not_held"
        }

        /// The check or the demand of the tier: `fairness/demographic_parity_ratio(age)`, `risk/lock`.
        public var check: String
        /// Who answers for it.
        public var by: String
        public var reason: String
        /// The last day, `2027-01-31`; nil for no end.
        public var until: String?
        public var state: State
        /// Names of the checks that it stands on; empty for a demand of the tier.
        public var checks: [String]

        public init(check: String, by: String, reason: String, until: String?, state: State, checks: [String] = []) {
            (self.check, self.by, self.reason, self.until) = (check, by, reason, until)
            (self.state, self.checks) = (state, checks)
        }
    }
}

/// Why a check is skipped although it did not pass.
public struct CheckWaiver: Sendable, Hashable, Codable {
    public var by: String
    public var reason: String
    /// The last day; nil for no end.
    public var until: String?
    /// What the check came to without the waiver.
    public var outcome: Outcome

    public init(by: String, reason: String, until: String?, outcome: Outcome) {
        (self.by, self.reason, self.until, self.outcome) = (by, reason, until, outcome)
    }
}
