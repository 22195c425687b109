import AssayCore

/// `evaluation_budget`: how often the same evaluation data may decide, and what each verdict promises.
///
/// The values mean what the options of `assay plan` with the same names mean.
public struct EvaluationBudget: Sendable, Hashable {
    public static let standardTolerance: Double = 0.01
    public static let standardReliability: Double = 0.9999
    public static let standardSteps: Int = 32
    public static let standardWarning: Double = 0.8

    public var steps: Int
    public var adaptivity: Adaptivity
    public var reliability: Double
    public var tolerance: Double
    public var disagreement: Double?
    /// Share of the steps from which on a run warns.
    public var warnAt: Double
    public var place: SourcePlace

    public init(
        steps: Int, adaptivity: Adaptivity, reliability: Double = standardReliability, tolerance: Double = standardTolerance,
        disagreement: Double? = nil, warnAt: Double = standardWarning, place: SourcePlace
    ) {
        (self.steps, self.adaptivity, self.reliability, self.tolerance) = (steps, adaptivity, reliability, tolerance)
        (self.disagreement, self.warnAt, self.place) = (disagreement, warnAt, place)
    }

    /// The requirements that the budget stands for: what it bounds is judged like everything else.
    var requirements: [Requirement] {
        let uses = Self.requirement("evaluation_uses", .atMost, steps, at: place)
        guard adaptivity == .firstChange else { return [uses] }
        return [uses, Self.requirement("evaluation_uses_after_pass", .equal, 0, at: place)]
    }

    private static func requirement(_ name: String, _ comparison: Comparison, _ bound: Int, at place: SourcePlace) -> Requirement {
        Requirement(
            family: .performance, measure: Located(name, at: place), comparison: comparison,
            bound: .number(Double(bound), unit: nil),
            text: "\(name) \(comparison.rawValue) \(bound)", place: place)
    }
}
