import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit

/// What a measuring process is asked: one JSON document on its standard input.
public struct MeasuringRequest: Sendable, Hashable, Codable {
    public enum Work: Sendable, Hashable, Codable {
        /// Predicts again and again with every model in turn.
        case times(TimingSeries)
        /// Loads the first model and predicts once.
        case start
        /// Predicts the same rows in several ways with the first model.
        case predictions(PredictionSeries)
    }

    /// The table, and how its columns are tied to the model.
    public struct Inputs: Sendable, Hashable, Codable {
        var source: String
        var columnTypes: [String: String]
        var delimiter: UInt8?
        var textColumns: Set<String> = []
        var displayName: String
        /// The columns that a prediction reads.
        var columns: [String]
        /// At most so many rows from the beginning.
        var rows: Int
        var features: [String]?
        var reserved: [String]
        var task: ModelTask
        var positive: String?
        var scoreOutput: String?
        var labelOutput: String?
        var classes: [String]?
        var label: String?
    }

    var work: Work
    var models: [ModelArtifact]
    var inputs: Inputs
}

/// What a measuring process answers: one JSON document on its standard output.
public struct MeasuringAnswer: Sendable, Hashable, Codable {
    /// Rows of a call; 0 for an empty table.
    var rows = 0
    /// Seconds by model, block and call.
    var blocks: [[[Double]]] = []
    /// On the machine's monotonic clock: when the process began its work.
    var began = 0.0
    /// Seconds for runtime, model and first prediction.
    var loading = 0.0
    /// Bytes by which the resident memory rose at most.
    var memory: Double?
    /// Predictions in the order of the series.
    var predictions: PredictionAnswer?
    /// Why there is nothing of all this.
    var failure: Diagnostic?
}
