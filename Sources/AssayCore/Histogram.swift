/// Rows counted in the same bins, once for each series.
///
/// - Shapes: every series has as many counts as there are `bins`; `edges` has one value less than there are bins of kind `range`.
public struct Histogram: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable {
        /// A column in the reference and now; a value on an edge belongs to the bin below it.
        case drift
        /// The scores of the negative and of the positive rows; a score on an edge belongs to the bin above it, as at a threshold.
        case scores
    }

    public enum Bin: String, Sendable, Hashable, Codable {
        /// Numbers between two edges; the first and the last bin are open.
        case range
        /// One value.
        case category
        /// The values of the reference that are too rare for a bin of their own.
        case other
        /// Values that the reference does not have.
        case unseen
        case missing
    }

    public struct Series: Sendable, Hashable, Codable {
        /// `reference`, `evaluation`, `negative`, `positive`.
        public var name: String
        /// Rows in each bin, nil where they are kept back; nil as a whole where only weights are known.
        public var rows: [Int?]?
        /// Weight in each bin, where rows do not all count alike.
        public var weights: [Double?]?

        public init(_ name: String, rows: [Int?]?, weights: [Double?]? = nil) {
            (self.name, self.rows, self.weights) = (name, rows, weights)
        }

        /// What a bin holds, by weight where rows have one; nil where it is kept back.
        public subscript(bin: Int) -> Double? {
            if let weights { return weights.indices.contains(bin) ? weights[bin] : nil }
            guard let rows, rows.indices.contains(bin) else { return nil }
            return rows[bin].map(Double.init)
        }
    }

    public var kind: Kind
    /// The column; nil for scores and predictions.
    public var column: String?
    public var bins: [Bin]
    /// Where the bins of numbers meet, ascending.
    public var edges: [Double]?
    /// The values that the bins of kind `category` stand for, in their order: values of rows, which only the person who asked may see.
    public var names: [String]?
    public var series: [Series]

    public init(
        _ kind: Kind, column: String? = nil, bins: [Bin], edges: [Double]? = nil, names: [String]? = nil, series: [Series]
    ) {
        (self.kind, self.column, self.bins, self.edges, self.names) = (kind, column, bins, edges, names)
        self.series = series
    }
}
