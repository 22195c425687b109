import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayTabular

/// The rows that a self-test draws from, with the predictions of both models: made once, however many runs there are.
struct SelfTestRows: Sendable {
    private struct Part: Sendable {
        var chunk: Chunk
        var prediction: Prediction?
        var baseline: Prediction?
        /// The entity of each row, counted from the first that occurs.
        var entities: [Int]
    }

    private var parts: [Part] = []
    /// The models to ask about changed rows, where a measure does.
    private var predictor: Predictor?
    private var baseline: Predictor?
    private(set) var count = 0
    private(set) var entityCount = 0
    /// Whether the table has more rows than were taken.
    private(set) var isCut = false

    init(_ stage: RunStage, limit: Int) throws(Diagnostic) {
        guard let table = stage.table, stage.readsTable else { return }
        let needs = stage.bank.needs
        let source = try table.scan(columns: stage.columns(of: table))
        let session = needs.prediction ? try stage.predictor?.makeSession() : nil
        var known: [UInt64: Int] = [:]
        let other = needs.baseline ? try stage.baseline.predictor?.makeSession() : nil
        if needs.model { (predictor, baseline) = (stage.predictor, needs.baseline ? stage.baseline.predictor : nil) }
        while !isCut, let ticket = try source.next() {
            let chunk = try ticket.load()
            isCut = count + chunk.rowCount > limit
            let taken = chunk.prefix(limit - count)
            guard taken.rowCount > 0 else { continue }
            let entities = try Self.entities(of: taken, stage, &known)
            parts.append(
                Part(
                    chunk: taken, prediction: try session?.predict(taken), baseline: try other?.predict(taken), entities: entities))
            count += taken.rowCount
        }
        entityCount = stage.entityUse.cluster == nil ? count : known.count
    }

    /// Without clusters every row is an entity, in the order of the table.
    private static func entities(of chunk: Chunk, _ stage: RunStage, _ known: inout [UInt64: Int]) throws(Diagnostic) -> [Int] {
        guard stage.entityUse.cluster != nil else { return Array(chunk.firstRow..<(chunk.firstRow + chunk.rowCount)) }
        let keys = try Observation(chunk: chunk, frame: stage.frame, prediction: nil).keys(of: stage.entityUse.entities).keys
        return keys.map { key in
            let entity = known[key] ?? known.count
            known[key] = entity
            return entity
        }
    }

    /// Observations of one task, which keep what they work out from run to run.
    func observations(_ frame: TaskFrame) throws(Diagnostic) -> [Observation] {
        let observed = parts.first.map { ObservedValues($0.chunk) }
        let model = try handle(predictor, observed), other = try handle(baseline, observed)
        return parts.map {
            Observation(
                chunk: $0.chunk, frame: frame, prediction: $0.prediction, baseline: $0.baseline, model: model, baselineModel: other)
        }
    }

    private func handle(_ predictor: Predictor?, _ observed: ObservedValues?) throws(Diagnostic) -> ModelHandle? {
        guard let predictor, let observed else { return nil }
        return ModelHandle(predictor.inputs(observed: observed), try predictor.makeSession())
    }

    /// The drawn rows of each part.
    func split(_ resample: Resample) -> [[Int32]] {
        parts.map { resample.rows(of: $0.entities) }
    }
}
