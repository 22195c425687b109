import AssayCore

/// The model trained again from its commit, several times.
public struct Retrainings: Sendable {
    /// One training.
    public struct Training: Sendable {
        /// `training 1`, `seed 3`.
        public var name: String
        /// SHA-256 by output; nil where the training did not write it.
        public var outputs: [String: String?]
        /// What the trained model predicts for the drawn rows; nil where nothing asks for it.
        public var prediction: Prediction?
        /// By check name: its value with the trained model.
        public var values: [String: Double]
        public init(name: String, outputs: [String: String?], prediction: Prediction? = nil, values: [String: Double] = [:]) {
            (self.name, self.outputs, self.prediction, self.values) = (name, outputs, prediction, values)
        }
    }

    /// Trainings in which nothing was changed.
    public var repeated: [Training]
    /// Trainings with a seed of their own each.
    public var seeded: [Training]
    /// The outputs as the commit has them; nil for one that it does not have.
    public var committed: [String: String?]
    /// By check name: its value with the model of the manifest.
    public var values: [String: Double]
    /// Rows of the predictions, counted from 1, and their number format.
    public var rows: [Int]
    public var precision: ScorePrecision
    /// What was read, written or missing against what `retrain` declares, and where the logs are.
    public var notes: [String]

    public init(
        repeated: [Training], seeded: [Training], committed: [String: String?], values: [String: Double], rows: [Int],
        precision: ScorePrecision, notes: [String]
    ) {
        (self.repeated, self.seeded, self.committed, self.values) = (repeated, seeded, committed, values)
        (self.rows, self.precision, self.notes) = (rows, precision, notes)
    }
}

/// A measure of what comes out when the model is trained again.
public protocol RetrainMeasure: ProbeMeasure {
    /// The check whose value each training gives, as its requirement begins; nil where none is asked for.
    var subject: String? { get }
    var needsPredictions: Bool { get }
}

extension RetrainMeasure {
    public var subject: String? { nil }
    public var needsPredictions: Bool { false }
}
