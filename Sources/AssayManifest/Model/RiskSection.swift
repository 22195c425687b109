import AssayCore

/// How likely and how bad a wrong model is.
public struct RiskSection: Sendable, Hashable {
    public enum Likelihood: String, Sendable, Hashable, CaseIterable {
        case rare, unlikely, possible, probable
        case highlyProbable = "highly_probable"
    }

    public enum Impact: String, Sendable, Hashable, CaseIterable {
        case veryLow = "very_low"
        case low, medium, high
        case veryHigh = "very_high"
    }

    /// The tier of the gate.
    public enum Tier: String, Sendable, Hashable, CaseIterable { case minor, moderate, major, severe }

    public var likelihood: Likelihood
    public var impact: Impact
    public var place: SourcePlace

    public init(likelihood: Likelihood, impact: Impact, place: SourcePlace) {
        (self.likelihood, self.impact, self.place) = (likelihood, impact, place)
    }

    /// The ready-made suite that its tier turns on.
    public var suite: String { "risk-\(tier.rawValue)" }

    /// Likelihood 1…5 times impact 1…5.
    public var score: Int { (Self.rank(likelihood) + 1) * (Self.rank(impact) + 1) }

    /// 1–3 minor, 4–9 moderate, 10–16 major, 20–25 severe.
    public var tier: Tier {
        switch score {
        case ...3: .minor
        case ...9: .moderate
        case ...16: .major
        default: .severe
        }
    }

    private static func rank<Level: CaseIterable & Equatable>(_ level: Level) -> Int {
        Array(Level.allCases).firstIndex(of: level) ?? 0
    }
}
