/// What developers learn from the verdicts on an evaluation set, and so how many errors one set must be safe from.
///
/// - Source: Renggli et al. 2019, "Continuous integration of machine learning models with ease.ml/ci", section 3.
public enum Adaptivity: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nobody who changes the model sees a verdict before the set is retired: H verdicts share the failure probability.
    case none
    /// Every verdict is seen, so any of the 2^H sequences of verdicts may decide which model comes last.
    case full
    /// Every verdict is seen, but the set is retired at the first pass: there is one sequence for each step.
    case firstChange = "first-change"
}
