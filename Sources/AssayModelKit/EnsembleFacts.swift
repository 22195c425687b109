/// What a file of boosted trees, or of the linear model that such libraries fit too, says of itself.
public struct EnsembleFacts: Sendable, Hashable, Codable {
    public struct Feature: Sendable, Hashable, Codable {
        public var name: String
        /// `number`, `integer`, `boolean` or `category`.
        public var type: String
        /// How many categories the file lists; nil where it lists none.
        public var categories: Int?

        public init(name: String, type: String, categories: Int? = nil) {
            (self.name, self.type, self.categories) = (name, type, categories)
        }
    }

    /// `gbtree`, `dart`, `gblinear`, `gbdt`, `rf`.
    public var booster: String
    /// As the library writes it: `binary:logistic`; nil where the file has none, because it was the user's own.
    public var objective: String?
    public var trees: Int
    public var leaves: Int
    /// Boosting rounds in the file.
    public var rounds: Int
    /// Rounds that a prediction uses; fewer after early stopping.
    public var usedRounds: Int
    /// Nil for a model that is no classifier.
    public var classes: Int?
    public var baseScore: String?
    /// In the model's order.
    public var features: [Feature]
    /// Whether the file names its features itself.
    public var featuresAreNamed: Bool
    /// Training parameters, as the file lists them.
    public var parameters: [String: String]

    public init(
        booster: String, objective: String?, trees: Int, leaves: Int, rounds: Int, usedRounds: Int, classes: Int? = nil,
        baseScore: String? = nil, features: [Feature] = [], featuresAreNamed: Bool = true, parameters: [String: String] = [:]
    ) {
        (self.booster, self.objective, self.trees, self.leaves) = (booster, objective, trees, leaves)
        (self.rounds, self.usedRounds, self.classes, self.baseScore) = (rounds, usedRounds, classes, baseScore)
        (self.features, self.featuresAreNamed, self.parameters) = (features, featuresAreNamed, parameters)
    }
}
