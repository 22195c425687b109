import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import Synchronization

/// Measures the models of a run in processes of their own, each thing once.
///
/// Where a check compares a cost with a baseline model, both are measured in turn.
final class MeasuringBench: Sendable {
    /// The candidate, and the baseline where a cost is compared with it.
    let models: [ModelInPlay]
    private let program: MeasuringProgram?
    private let inputs: MeasuringRequest.Inputs
    private let rowLimit: Int
    private let times = Mutex<[TimingSeries: MeasuringAnswer]>([:])
    private let starts = Mutex<[Int: [[ProcessStart]]]>([:])

    /// Processes of each model; one more of each before them is not counted, so that every file is in the page cache.
    static let processes = 9

    /// Nil without a model that is tied to a table.
    init?(_ stage: RunStage, _ manifest: Manifest, _ program: MeasuringProgram?) {
        guard let model = stage.model, let table = manifest.evaluation, case .model(let bound)? = stage.predictor else {
            return nil
        }
        var columns = bound.columns
        var models = [model]
        if case .model(let other, let predictor) = stage.baseline, stage.comparesCosts {
            columns += predictor.columns.filter { !columns.contains($0) }
            models.append(other)
        }
        (self.models, self.program, rowLimit) = (models, program, stage.rowLimit ?? .max)
        inputs = MeasuringRequest.Inputs(
            source: table.source.value, columnTypes: table.columns, displayName: table.written, columns: columns, rows: 0,
            features: manifest.model.features, reserved: table.roles.all.map(\.column.value), task: stage.frame.task,
            positive: manifest.model.positive, scoreOutput: manifest.model.scoreOutput, labelOutput: manifest.model.labelOutput)
    }

    /// - Parameter model: position in `models`.
    func predictionTimes(_ series: TimingSeries, model: Int) throws(Diagnostic) -> PredictionTimes {
        let answer: MeasuringAnswer
        if let known = times.withLock({ $0[series] }) {
            answer = known
        } else {
            answer = try ask(.times(series), rows: series.rows, models).answer
            times.withLock { $0[series] = answer }
        }
        return PredictionTimes(blocks: answer.blocks.isEmpty ? [] : answer.blocks[model], rowsPerCall: answer.rows)
    }

    func processStarts(rows: Int, model: Int) throws(Diagnostic) -> [ProcessStart] {
        if let known = starts.withLock({ $0[rows] }) { return known[model] }
        var found: [[ProcessStart]] = models.map { _ in [] }
        for round in 0...Self.processes {
            for index in round.isMultiple(of: 2) ? Array(models.indices) : models.indices.reversed() {
                let start = try start(models[index], rows: rows)
                if round > 0, start.rows > 0 { found[index].append(start) }
            }
        }
        let complete = found
        starts.withLock { $0[rows] = complete }
        return complete[model]
    }

    private func start(_ model: ModelInPlay, rows: Int) throws(Diagnostic) -> ProcessStart {
        let (answer, spawned) = try ask(.start, rows: rows, [model])
        return ProcessStart(
            spawning: answer.began - spawned, loading: answer.loading, memory: answer.memory, rows: answer.rows)
    }

    private func ask(
        _ work: MeasuringRequest.Work, rows: Int, _ models: [ModelInPlay]
    ) throws(Diagnostic) -> (answer: MeasuringAnswer, spawned: Double) {
        guard let program else {
            throw Diagnostic(
                .noMeasuringProgram, "this run has no program to measure costs with",
                help: "run the manifest with the `assay` command")
        }
        var inputs = inputs
        inputs.rows = min(rows, rowLimit)
        let measured = models.map { MeasuringRequest.Model(path: $0.measuredPath, runtime: $0.runtimePath) }
        return try program.ask(MeasuringRequest(work: work, models: measured, inputs: inputs))
    }
}
