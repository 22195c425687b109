import AssayCore
import AssayModelKit
import AssayTabular

/// Predicts chunks with a bound model; has input memory of its own.
final class OnnxSession: ModelSession {
    private let executable: OnnxExecutable
    private let names: TensorNames
    private let feeds: [TensorFeed]
    private let reader: PredictionReader

    init(_ model: OnnxBoundModel) {
        executable = model.executable
        names = model.names
        feeds = model.inputs.map { TensorFeed($0, table: model.table, model.executable.library) }
        reader = PredictionReader(model: model.path, outputs: model.outputs)
    }

    /// Rows that one call of the runtime predicts. The tensors between a model's operators grow with it, and past what the
    /// processor's cache holds a larger batch is no faster.
    private static let batch = 8_192

    /// - Throws: MD032, MD040 to MD043.
    func predict(_ chunk: Chunk) throws(Diagnostic) -> Prediction {
        guard chunk.rowCount > 0 else { return reader.empty }
        var whole = try predict(batch: chunk.prefix(Self.batch))
        whole.scores.reserveCapacity(chunk.rowCount * whole.columns)
        for start in stride(from: Self.batch, to: chunk.rowCount, by: Self.batch) {
            let part = try predict(batch: chunk.slice(start..<min(chunk.rowCount, start + Self.batch)))
            whole.rows += part.rows
            whole.scores.append(contentsOf: part.scores)
            if let labels = part.labels { whole.labels?.append(contentsOf: labels) }
        }
        return whole
    }

    private func predict(batch chunk: Chunk) throws(Diagnostic) -> Prediction {
        var tensors: [OnnxValue] = []
        for feed in feeds { tensors.append(try feed.tensor(of: chunk)) }
        return try reader.prediction(from: try run(tensors, chunk), rows: chunk.rowCount)
    }

    private func run(_ tensors: [OnnxValue], _ chunk: Chunk) throws(Diagnostic) -> [OnnxValue] {
        do {
            return try executable.run(tensors, names: names)
        } catch {
            var problem = Diagnostic(failed: error, "the model failed on a chunk of rows")
            problem.subject = "\(reader.model), rows \(chunk.firstRow + 1) to \(chunk.firstRow + chunk.rowCount)"
            throw problem
        }
    }
}
