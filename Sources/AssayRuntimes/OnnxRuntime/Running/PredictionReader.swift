import AssayCore
import AssayModelKit
import COnnxRuntime

extension DiagnosticCode {
    /// The runtime failed while it ran the model.
    public static let modelRunFailed: DiagnosticCode = "MD042"
    /// The model gave something else than it declares: other rows, other types.
    public static let unexpectedOutput: DiagnosticCode = "MD043"
}

extension Diagnostic {
    init(failed error: OnnxRuntimeError, _ what: String) {
        self.init(
            .modelRunFailed, what, details: ["onnxruntime: \(error.message)"], help: "run the same rows in onnxruntime to see why")
    }
}

/// Turns what the runtime gives into a prediction.
struct PredictionReader {
    let model: String
    let outputs: OutputBinding

    /// - Throws: MD032, MD042, MD043.
    func prediction(from values: [OnnxValue], rows: Int) throws(Diagnostic) -> Prediction {
        var rest = values[...]
        let scores = try outputs.score.map { score throws(Diagnostic) in try self.scores(rest.popFirst(), score, rows) }
        let labels = try outputs.label.map { spec throws(Diagnostic) in try self.labels(rest.popFirst(), spec, rows) }
        let columns = scores?.columns ?? 0
        return Prediction(
            rows: rows, classes: outputs.classes(columns: columns), columns: columns, scores: scores?.values ?? [], labels: labels)
    }

    /// The prediction of a chunk without rows, for which no model has to run.
    var empty: Prediction {
        let score = outputs.score.map { $0.column == nil ? $0.spec.scoreColumns ?? $0.classes?.count ?? 0 : 1 }
        let columns = score ?? 0
        return Prediction(
            rows: 0, classes: outputs.classes(columns: columns), columns: columns, scores: [], labels: outputs.label.map { _ in [] }
        )
    }

    private func scores(
        _ value: OnnxValue?, _ score: OutputBinding.Score, _ rows: Int
    ) throws(Diagnostic) -> ScoreMatrix {
        let matrix = try reading(score.spec) { (spec) throws(OnnxRuntimeError) in
            guard let value else { throw OnnxRuntimeError(message: "the output is absent") }
            return try value.isTensor() ? ScoreMatrix(tensor: value) : ScoreMatrix(maps: value)
        }
        guard matrix.rows == rows else { throw unexpected(score.spec, "found \(matrix.rows) rows for \(rows) of the table") }
        guard let column = score.column else {
            guard outputs.task.accepts(columns: matrix.columns) else {
                throw OutputBinder.wrongColumns(score.spec, matrix.columns, task: outputs.task, model: model)
            }
            return matrix
        }
        guard column < matrix.columns else {
            throw unexpected(score.spec, "found \(matrix.columns) columns, asked for number \(column)")
        }
        return matrix.column(column)
    }

    private func labels(_ value: OnnxValue?, _ spec: TensorSpec, _ rows: Int) throws(Diagnostic) -> [String] {
        let labels = try reading(spec) { (spec) throws(OnnxRuntimeError) in
            guard let value else { throw OnnxRuntimeError(message: "the output is absent") }
            return try value.labels()
        }
        guard labels.count == rows else { throw unexpected(spec, "found \(labels.count) labels for \(rows) rows") }
        return labels
    }

    private func reading<Result>(
        _ spec: TensorSpec, _ read: (TensorSpec) throws(OnnxRuntimeError) -> Result
    ) throws(Diagnostic) -> Result {
        do { return try read(spec) } catch { throw unexpected(spec, "onnxruntime: \(error.message)") }
    }

    private func unexpected(_ spec: TensorSpec, _ found: String) -> Diagnostic {
        Diagnostic(
            .unexpectedOutput, "output `\(spec.name)` is not what the model declares", in: model,
            details: [spec.words("output"), found], help: "export the model with one row of output for each row of input")
    }
}
