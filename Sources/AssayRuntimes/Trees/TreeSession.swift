import AssayCore
import AssayModelKit
import AssayTabular

extension DiagnosticCode {
    /// A row has a category that the model was not trained on.
    public static let unknownCategory: DiagnosticCode = "MD153"
    /// A row has an infinite value, or one beyond the range of 32-bit floats, where the model's library takes none.
    public static let infiniteFeature: DiagnosticCode = "MD154"
}

/// Predicts chunks with a bound model of trees; has a matrix of its own.
final class TreeSession<Executable: TreeExecutable>: ModelSession {
    private let model: TreeBoundModel<Executable>
    private let memory = TensorMemory()

    init(_ model: TreeBoundModel<Executable>) { self.model = model }

    /// Rows that one call of the library predicts, so that the matrix stays in the cache.
    private var batch: Int { 8_192 }

    /// - Throws: MD042, MD043, MD153, MD154.
    func predict(_ chunk: Chunk) throws(Diagnostic) -> Prediction {
        var whole = Prediction(rows: 0, classes: model.output.classes, columns: model.output.columns, scores: [])
        guard chunk.rowCount > 0 else { return whole }
        whole.scores.reserveCapacity(chunk.rowCount * whole.columns)
        let columns = try model.features.map { feature throws(Diagnostic) in try column(feature, chunk) }
        let part = Chunk(index: chunk.index, firstRow: chunk.firstRow, rowCount: chunk.rowCount, columns: columns)
        for start in stride(from: 0, to: chunk.rowCount, by: batch) {
            let rows = part.slice(start..<min(chunk.rowCount, start + batch))
            whole.rows += rows.rowCount
            try append(rows, to: &whole.scores)
        }
        return whole
    }

    private func column(_ feature: BoundFeature, _ chunk: Chunk) throws(Diagnostic) -> Column {
        guard let column = chunk.column(feature.column) else {
            preconditionFailure("the chunk has other columns than the schema that was bound")
        }
        guard let encoder = feature.encoder else { return column }
        let (codes, unknown) = encoder.encode(column)
        guard let unknown else { return codes }
        throw Diagnostic(
            .unknownCategory, "column `\(column.name)` has a category that the model was not trained on",
            in: "\(model.table), row \(chunk.firstRow + unknown + 1), column \(column.name)",
            details: ["\(model.signature.title) refuses a category that was not in the training set"],
            help: "correct the row, or train the model with that category")
    }

    private func append(_ rows: Chunk, to scores: inout [Double]) throws(Diagnostic) {
        let width = rows.columns.count
        let matrix = memory.room(for: rows.rowCount * width, of: Executable.Element.self)
        FloatFill(rows: rows.rowCount, width: width).fill(matrix, from: rows.columns)
        if model.signature.refusesInfinity { try refuseInfinity(UnsafeBufferPointer(matrix), rows) }
        let found: TreeScores
        do throws(TreeLibraryError) {
            found = try model.executable.scores(
                UnsafeBufferPointer(matrix), rows: rows.rowCount, width: width, raw: model.output.output.meaning == .raw)
        } catch {
            throw failed(error, rows)
        }
        try take(model.output.output.meaning == .probability ? twoClasses(found) : found, rows, into: &scores)
    }

    /// As `predict_proba` of the library's scikit-learn wrapper: the first class has the rest, in the precision of the scores.
    private func twoClasses(_ found: TreeScores) -> TreeScores {
        guard found.columns == 1 else { return found }
        var both = [Double](repeating: 0, count: 2 * found.values.count)
        for (row, score) in found.values.enumerated() {
            both[2 * row] = model.signature.element == .float32 ? Double(1 - Float(score)) : 1 - score
            both[2 * row + 1] = score
        }
        return TreeScores(columns: 2, values: both)
    }

    private func take(_ found: TreeScores, _ rows: Chunk, into scores: inout [Double]) throws(Diagnostic) {
        guard found.columns == model.output.output.columns, found.values.count == rows.rowCount * found.columns else {
            throw Diagnostic(
                .unexpectedOutput, "the model gives other scores than its file declares", in: model.signature.path,
                details: [
                    model.output.output.spec.words("output"),
                    "found \(found.values.count) scores in \(found.columns) columns for \(rows.rowCount) rows",
                ],
                help: "save the model anew with \(model.signature.title)")
        }
        guard let column = model.output.column else { return scores.append(contentsOf: found.values) }
        for row in 0..<rows.rowCount { scores.append(found.values[row * found.columns + column]) }
    }

    private func refuseInfinity(_ matrix: UnsafeBufferPointer<Executable.Element>, _ rows: Chunk) throws(Diagnostic) {
        guard let place = Executable.Element.firstInfinity(in: matrix) else { return }
        let name = rows.columns[place % rows.columns.count].name
        throw Diagnostic(
            .infiniteFeature, "column `\(name)` has an infinite value, or one beyond the range of 32-bit floats",
            in: "\(model.table), row \(rows.firstRow + place / rows.columns.count + 1), column \(name)",
            details: ["\(model.signature.title) trains on none, so that no tree can have an answer for it"],
            help: "correct the row, or leave the value empty if it is missing")
    }

    private func failed(_ error: TreeLibraryError, _ rows: Chunk) -> Diagnostic {
        Diagnostic(
            .modelRunFailed, "the model failed on a chunk of rows",
            in: "\(model.signature.path), rows \(rows.firstRow + 1) to \(rows.firstRow + rows.rowCount)",
            details: ["\(model.runtime.name): \(error.message)"],
            help: "predict the same rows in Python's \(model.runtime.name) to see why"
        )
    }
}
