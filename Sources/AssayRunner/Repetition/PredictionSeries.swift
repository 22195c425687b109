import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayProvenance
import Foundation

/// What rows a measuring process predicts, and in which ways.
public struct PredictionSeries: Sendable, Hashable, Codable {
    /// One way of predicting the rows.
    enum Way: Sendable, Hashable, Codable {
        /// As a run does.
        case standard
        /// So many rows a call.
        case batch(Int)
        /// The last row first.
        case reversed
        /// In an order that the seed draws.
        case shuffled
        case setting(ExecutionSetting)
    }

    /// Which rows are predicted.
    enum Rows: Sendable, Hashable, Codable {
        /// At most so many; where the table has more, the seed draws them.
        case drawn(Int)
        /// Rows of the table, counted from 0, ascending.
        case positions([Int])
        /// The rows whose `id` has one of these keys.
        case named([String])
        /// Rows that stand in no table.
        case given(KeptInputs)
    }

    var ways: [Way]
    var rows: Rows
    var seed: UInt64
    /// The column whose values become the rows' keys.
    var idColumn: String?
    /// Whether the answer holds the rows' inputs.
    var keepsInputs = false
}

/// One process that is asked for predictions.
struct PredictionQuestion: Sendable, Hashable {
    var series: PredictionSeries
    /// Another runtime than the manifest's.
    var runtime: String?
    /// Variables that only this process gets.
    var environment: [String: String] = [:]
    /// Tells equal questions to several processes apart.
    var process = 0
    var model = 0
}

/// The predictions of a measuring process.
public struct PredictionAnswer: Sendable, Hashable, Codable {
    /// Rows of the table, counted from 0, in table order.
    var rows: [Int]
    var rowsInTable: Int
    var precision: ScorePrecision
    /// One for each way of the series.
    var predictions: [PackedPrediction]
    /// Keys of the rows, where a column gives them.
    var keys: [String]?
    /// Inputs of the rows, where they are asked for.
    var inputs: KeptInputs?
}

/// A prediction that keeps its bits on the way through JSON, NaN and infinities too.
public struct PackedPrediction: Sendable, Hashable, Codable {
    var classes: [String]?
    var columns: Int
    /// Bits of the scores, eight bytes each, the lowest first.
    var scores: Data
    var labels: [String?]?

    init(_ prediction: Prediction) {
        (classes, columns, labels) = (prediction.classes, prediction.columns, prediction.labels)
        scores = prediction.scores.map { $0.bitPattern.littleEndian }.withUnsafeBytes { Data($0) }
    }

    func prediction(rows: Int) -> Prediction {
        let numbers = scores.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 8).map {
                Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)))
            }
        }
        return Prediction(rows: rows, classes: classes, columns: columns, scores: numbers, labels: labels)
    }
}
