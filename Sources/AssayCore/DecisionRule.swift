/// Which evidence decides.
public enum DecisionRule: String, Sendable, Hashable, Codable, CaseIterable {
    case estimate, proven, refuted

    /// How much evidence a pass needs, beside the other rules.
    public var strength: Int {
        switch self {
        case .refuted: 0
        case .estimate: 1
        case .proven: 2
        }
    }
}
