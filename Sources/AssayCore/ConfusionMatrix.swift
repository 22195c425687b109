/// Labelled rows by their true class and the class that was decided.
///
/// - Shapes: `cells` has a row for each true class and in it a count, or weight, for each decided class, in the order of `classes`.
public struct ConfusionMatrix: Sendable, Hashable, Codable {
    public var classes: [String]
    /// Nil where a count is kept back.
    public var cells: [[Double?]]

    public init(classes: [String], cells: [[Double?]]) { (self.classes, self.cells) = (classes, cells) }
}

/// What deciding at other thresholds would come to.
///
/// - Shapes: `truePositives`, `falsePositives` and `values` are as long as `thresholds`, which ascend.
/// - Units: rows, or sums of weights; `values` in the currency, a row.
public struct ThresholdCurve: Sendable, Hashable, Codable {
    /// The threshold of the manifest; it is one of `thresholds`.
    public var chosen: Double
    public var thresholds: [Double]
    /// Positive rows that score at or above each threshold; nil where only values are known.
    public var truePositives: [Double]?
    public var falsePositives: [Double]?
    /// All positive and all negative rows.
    public var positives: Double?
    public var negatives: Double?
    /// What a row earns on average when decided at each threshold; nil where the manifest says no costs.
    public var values: [Double]?
    public var currency: String?

    public init(
        chosen: Double, thresholds: [Double], truePositives: [Double]? = nil, falsePositives: [Double]? = nil,
        positives: Double? = nil, negatives: Double? = nil, values: [Double]? = nil, currency: String? = nil
    ) {
        (self.chosen, self.thresholds) = (chosen, thresholds)
        (self.truePositives, self.falsePositives) = (truePositives, falsePositives)
        (self.positives, self.negatives, self.values, self.currency) = (positives, negatives, values, currency)
    }

    enum CodingKeys: String, CodingKey {
        case chosen, thresholds
        case truePositives = "true_positives"
        case falsePositives = "false_positives"
        case positives, negatives, values, currency
    }
}
