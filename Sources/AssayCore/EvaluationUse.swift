/// One use of evaluation data: a model that it decided on.
///
/// Two runs with the same data, the same `step` and the same model name are one use: the second tells nothing new.
public struct EvaluationUse: Sendable, Hashable, Codable {
    /// Digest over the evaluation files.
    public var set: String
    /// Digest over the artifact, what the manifest takes as its decision, and the requirements that predictions decide.
    public var step: String
    /// Whether every one of those requirements that was judged held, so that the model was accepted.
    public var passed: Bool
    /// Which use of the data this is, from 1; nil where nobody counted, or the history is not known.
    public var number: Int?
    /// How many uses the manifest's `evaluation_budget` allows.
    public var steps: Int?
    public var adaptivity: Adaptivity?

    public init(
        set: String, step: String, passed: Bool, number: Int? = nil, steps: Int? = nil, adaptivity: Adaptivity? = nil
    ) {
        (self.set, self.step, self.passed, self.number) = (set, step, passed, number)
        (self.steps, self.adaptivity) = (steps, adaptivity)
    }
}

/// A question to the history: how often have these files decided on models of this name?
public struct EvaluationQuery: Sendable, Hashable {
    public var model: String
    public var set: String
    public var step: String
    /// SHA-256 of each evaluation file. Data is worn by every use of any of its files.
    public var files: [String]
    /// Whether this run decides, so that it counts as a use from now on.
    public var decides: Bool

    public init(model: String, set: String, step: String, files: [String], decides: Bool) {
        (self.model, self.set, self.step, self.files, self.decides) = (model, set, step, files, decides)
    }
}

/// Where a use stands among the uses of the same evaluation data, by the time of each one's first run.
public struct EvaluationStanding: Sendable, Hashable {
    /// From 1; without a decision of its own, the number of uses so far.
    public var number: Int
    /// How many uses there are from the first accepted model, which is not counted, up to this one.
    public var afterPass: Int

    public init(number: Int, afterPass: Int) { (self.number, self.afterPass) = (number, afterPass) }
}

/// What the history says about the uses of evaluation data.
public enum EvaluationUses: Sendable, Hashable {
    case known(EvaluationStanding)
    /// Why nothing can be said: judged `inconclusive`, never `pass`.
    case unknown(String)
}
