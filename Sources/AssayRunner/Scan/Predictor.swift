import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayTabular

/// Where predictions come from: a model, or columns of the table that hold them.
enum Predictor: Sendable {
    case model(any BoundModel)
    /// Predictions that were made before, in a file of their own.
    case stored(any BoundModel)
    case columns(score: String?, prediction: String?)

    init(_ bound: any BoundModel) { self = bound.isStored ? .stored(bound) : .model(bound) }

    /// The columns that a prediction reads.
    var columns: [String] {
        switch self {
        case .model(let model), .stored(let model): model.columns
        case .columns(let score, let prediction): [score, prediction].compactMap(\.self)
        }
    }

    /// The classes of a model that only numbers them.
    var numberedClasses: [String]? { if case .model(let model) = self { model.numberedClasses } else { nil } }

    func makeSession() throws(Diagnostic) -> any ModelSession {
        switch self {
        case .model(let model), .stored(let model): try model.makeSession()
        case .columns(let score, let prediction): StoredPredictions(score: score, prediction: prediction)
        }
    }
}

/// Predictions that the table already holds.
///
/// - Missing values: a missing score becomes NaN and a missing class nil; every measure refuses both.
final class StoredPredictions: ModelSession {
    private let score: String?
    private let prediction: String?

    init(score: String?, prediction: String?) { (self.score, self.prediction) = (score, prediction) }

    func predict(_ chunk: Chunk) throws(Diagnostic) -> Prediction {
        let scores = try score.map { name throws(Diagnostic) in try Self.numbers(name, chunk) }
        let labels = try prediction.map { name throws(Diagnostic) in try Self.labels(name, chunk) }
        return Prediction(rows: chunk.rowCount, columns: scores == nil ? 0 : 1, scores: scores ?? [], labels: labels)
    }

    private static func numbers(_ name: String, _ chunk: Chunk) throws(Diagnostic) -> [Double] {
        let column = try column(name, chunk)
        guard column.type.isNumeric || column.type == .null else {
            throw Diagnostic(
                .wrongScoreShape, "score column `\(name)` holds \(column.type.name), but scores are numbers",
                help: "set `data.evaluation.columns: {\(name): float64}` or name another column")
        }
        return column.doubles
    }

    private static func labels(_ name: String, _ chunk: Chunk) throws(Diagnostic) -> [String?] {
        let categories = try column(name, chunk).categories
        return categories.codes.map { $0 < 0 ? nil : categories.values[Int($0)] }
    }

    private static func column(_ name: String, _ chunk: Chunk) throws(Diagnostic) -> Column {
        guard let column = chunk.column(name) else {
            throw Diagnostic(.missingColumn, "no column `\(name)` in the table", help: "check the roles of the table")
        }
        return column
    }
}
