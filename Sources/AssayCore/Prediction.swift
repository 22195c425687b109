/// What a model said about the rows of one chunk.
///
/// - Shapes: `scores` is rows × `columns`, row-major; `labels` is rows. At least one of the two is there.
///   Regression has one column of scores, the predicted values.
/// - Missing values: a model's NaN stays NaN, so that the measures can refuse it.
public struct Prediction: Sendable {
    public var rows: Int
    /// Names of the score columns in order, where the model states them.
    public var classes: [String]?
    public var columns: Int
    public var scores: [Double]
    /// Predicted classes as text, nil where the model gives only scores; a nil element is a row without a prediction.
    public var labels: [String?]?

    public init(rows: Int, classes: [String]? = nil, columns: Int, scores: [Double], labels: [String?]? = nil) {
        (self.rows, self.classes, self.columns, self.scores, self.labels) = (rows, classes, columns, scores, labels)
    }
}
