/// Points behind a value that a report can draw.
///
/// - Shapes: `x`, `y` and `weight` are equally long; a curve of many points is thinned to about a hundred.
public struct Curve: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable {
        /// False positive rate and true positive rate, from the highest threshold down.
        case roc
        /// Recall and precision, from the highest threshold down.
        case precisionRecall = "precision_recall"
        /// Mean predicted probability and observed share of each bin; `weight` is what the bin holds.
        case calibration
    }

    public var kind: Kind
    public var x: [Double]
    public var y: [Double]
    /// Rows, or their weight, behind each point.
    public var weight: [Double]?

    public init(_ kind: Kind, x: [Double], y: [Double], weight: [Double]? = nil) {
        (self.kind, self.x, self.y, self.weight) = (kind, x, y, weight)
    }
}
