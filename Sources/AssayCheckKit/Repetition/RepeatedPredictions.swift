import AssayCore

/// The same rows predicted several times.
public struct RepeatedPredictions: Sendable {
    public struct Repetition: Sendable {
        /// What was changed: `threads=2`.
        public var name: String
        public var prediction: Prediction
        public init(name: String, prediction: Prediction) { (self.name, self.prediction) = (name, prediction) }
    }

    /// Rows of the table, counted from 1, in the order of the predictions.
    public var rows: [Int]
    /// Rows that the table has.
    public var rowsInTable: Int
    /// The number format of the scores.
    public var precision: ScorePrecision
    /// As a run predicts.
    public var reference: Prediction
    public var repetitions: [Repetition]

    public init(
        rows: [Int], rowsInTable: Int, precision: ScorePrecision, reference: Prediction, repetitions: [Repetition]
    ) {
        (self.rows, self.rowsInTable, self.precision) = (rows, rowsInTable, precision)
        (self.reference, self.repetitions) = (reference, repetitions)
    }
}
