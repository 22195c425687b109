/// Which evidence decides.
public enum DecisionRule: String, Sendable, Hashable, Codable, CaseIterable { case estimate, proven, refuted }
