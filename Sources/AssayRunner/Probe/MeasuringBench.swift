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
    let reproducibility: ReproducibilitySection
    let seed: UInt64
    /// The column that names the rows.
    let idColumn: String?
    private let program: MeasuringProgram?
    private let inputs: MeasuringRequest.Inputs
    private let rowLimit: Int
    private let times = Mutex<[TimingSeries: MeasuringAnswer]>([:])
    private let starts = Mutex<[Int: [[ProcessStart]]]>([:])
    private let predictions = Mutex<[PredictionQuestion: PredictionAnswer]>([:])

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
        (reproducibility, seed, idColumn) = (manifest.reproducibility, manifest.seed, stage.frame.id)
        (self.models, self.program, rowLimit) = (models, program, stage.rowLimit ?? .max)
        inputs = Self.inputs(manifest, stage.frame.task, table, columns: columns)
    }

    /// For one model alone, beside no run.
    init(
        _ model: ModelInPlay, _ manifest: Manifest, _ frame: TaskFrame, _ table: TableSection, _ columns: [String],
        _ program: MeasuringProgram
    ) {
        (reproducibility, seed, idColumn) = (manifest.reproducibility, manifest.seed, frame.id)
        (models, self.program, rowLimit) = ([model], program, manifest.rowLimit ?? .max)
        inputs = Self.inputs(manifest, frame.task, table, columns: columns)
    }

    /// For rows that stand in no table.
    init(_ model: ModelInPlay, _ manifest: Manifest, task: ModelTask, columns: [String], _ program: MeasuringProgram) {
        (reproducibility, seed, idColumn) = (manifest.reproducibility, manifest.seed, nil)
        (models, self.program, rowLimit) = ([model], program, .max)
        inputs = Self.inputs(manifest, task, nil, columns: columns)
    }

    private static func inputs(
        _ manifest: Manifest, _ task: ModelTask, _ table: TableSection?, columns: [String]
    ) -> MeasuringRequest.Inputs {
        MeasuringRequest.Inputs(
            source: table?.source.value ?? "", columnTypes: table?.columns ?? [:], delimiter: table?.delimiter?.byte,
            textColumns: manifest.dataContract?.textColumns ?? [], displayName: table?.written ?? "the frozen rows",
            columns: columns, rows: 0,
            features: manifest.model.features, reserved: table?.roles.all.map(\.column.value) ?? [], task: task,
            positive: manifest.model.positive, scoreOutput: manifest.model.scoreOutput, labelOutput: manifest.model.labelOutput,
            classes: manifest.model.classes, label: table?.roles[.label]?.value)
    }

    /// - Parameter model: position in `models`.
    func predictionTimes(_ series: TimingSeries, model: Int) throws(Diagnostic) -> PredictionTimes {
        let answer: MeasuringAnswer
        if let known = times.withLock({ $0[series] }) {
            answer = known
        } else {
            answer = try ask(.times(series), rows: series.rows, models.map(\.measured)).answer
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

    /// Predictions of the same rows, by a process that is asked this and nothing else.
    ///
    /// - Parameter index: position in `models`.
    func predictions(_ question: PredictionQuestion, model index: Int) throws(Diagnostic) -> PredictionAnswer {
        var question = question
        question.model = index
        if let known = predictions.withLock({ $0[question] }) { return known }
        guard models.indices.contains(index) else {
            throw Diagnostic(
                .noMeasuringProgram, "predictions are repeated for the model under test only",
                help: "give the requirement a bound of its own")
        }
        let model = models[index]
        var asked = model.measured
        asked.runtime = question.runtime ?? asked.runtime
        let answer = try ask(
            .predictions(question.series), rows: rowLimit, [asked], environment: question.environment
        ).answer.predictions
        guard let answer else { throw Diagnostic(.measuringEnded, "the measuring process gave no predictions") }
        predictions.withLock { $0[question] = answer }
        return answer
    }

    private func start(_ model: ModelInPlay, rows: Int) throws(Diagnostic) -> ProcessStart {
        let (answer, spawned) = try ask(.start, rows: rows, [model.measured])
        return ProcessStart(
            spawning: answer.began - spawned, loading: answer.loading, memory: answer.memory, rows: answer.rows)
    }

    private func ask(
        _ work: MeasuringRequest.Work, rows: Int, _ models: [ModelArtifact], environment: [String: String] = [:]
    ) throws(Diagnostic) -> (answer: MeasuringAnswer, spawned: Double) {
        guard let program else {
            throw Diagnostic(
                .noMeasuringProgram, "this run has no program to measure costs with",
                help: "run the manifest with the `assay` command")
        }
        var inputs = inputs
        inputs.rows = min(rows, rowLimit)
        return try program.ask(MeasuringRequest(work: work, models: models, inputs: inputs), environment: environment)
    }
}
