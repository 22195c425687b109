import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayProcesses
import AssayProvenance
import AssayTabular

extension Runner {
    /// Does what a measuring process is asked; a problem is part of the answer.
    public func measure(_ request: MeasuringRequest) -> MeasuringAnswer {
        let began = MachineClock.now
        var answer: MeasuringAnswer
        do throws(Diagnostic) {
            answer = try MeasuringWorker(request: request, providers: providers).answer()
        } catch {
            answer = MeasuringAnswer(failure: error)
        }
        answer.began = began
        return answer
    }
}

/// Measures models on the first rows of a table, in a process that does nothing else.
struct MeasuringWorker {
    let request: MeasuringRequest
    let providers: [any ModelBackendProvider]

    func answer() throws(Diagnostic) -> MeasuringAnswer {
        if case .predictions(let series) = request.work, case .given(let kept) = series.rows {
            return try predictions(series, of: kept)
        }
        let table = try Table.open(tableRequest)
        if case .predictions(let series) = request.work { return try predictions(series, table) }
        guard let rows = try table.scan(columns: request.inputs.columns).next()?.load().prefix(request.inputs.rows),
            rows.rowCount > 0
        else { return MeasuringAnswer() }
        switch request.work {
        case .predictions: preconditionFailure("predictions draw their own rows")
        case .start: return try start(table.schema, rows)
        case .times(let series):
            var sessions: [any ModelSession] = []
            for model in request.models { sessions.append(try session(of: model, table.schema)) }
            return MeasuringAnswer(rows: rows.rowCount, blocks: try PredictionTimer(series: series).measure(sessions, rows))
        }
    }

    /// The peak begins anew before the model is loaded, so that reading the rows is no part of it.
    private func start(_ schema: TableSchema, _ rows: Chunk) throws(Diagnostic) -> MeasuringAnswer {
        guard let model = request.models.first else { return MeasuringAnswer() }
        ResidentMemory.resetPeak()
        let before = ResidentMemory()
        let start = MachineClock.now
        let session = try session(of: model, schema)
        _ = try session.predict(rows)
        let end = MachineClock.now
        return MeasuringAnswer(
            rows: rows.rowCount, loading: end - start, memory: session.peakMemory ?? rise(before, ResidentMemory()))
    }

    /// Nil where an earlier peak hides the one that is looked for.
    private func rise(_ before: ResidentMemory?, _ after: ResidentMemory?) -> Double? {
        guard let before, let after, after.peak > before.peak else { return nil }
        return after.peak - before.now
    }

    func session(of model: ModelArtifact, _ schema: TableSchema) throws(Diagnostic) -> any ModelSession {
        try bound(model, schema, .standard).makeSession()
    }

    /// The model tied to the table, under a setting.
    func bound(
        _ model: ModelArtifact, _ schema: TableSchema, _ setting: ExecutionSetting
    ) throws(Diagnostic) -> any BoundModel {
        guard let provider = providers.first(where: { $0.recognises(model) }) else {
            throw Diagnostic(.unknownModelKind, "the measuring process does not know the model file", in: model.path)
        }
        let backend = try provider.open(model, setting: setting)
        do throws(Diagnostics) {
            return try backend.bind(binding(schema))
        } catch {
            throw error.all.first ?? Diagnostic(.measuringEnded, "the model could not be tied to the table")
        }
    }

    private var tableRequest: TableRequest {
        let inputs = request.inputs
        var request = TableRequest(
            source: inputs.source, columnTypes: inputs.columnTypes, delimiter: inputs.delimiter, displayName: inputs.displayName,
            textColumns: inputs.textColumns)
        request.content = { PointerStore.content(of: $0) }
        return request
    }

    private func binding(_ schema: TableSchema) -> BindingRequest {
        let inputs = request.inputs
        return BindingRequest(
            schema: schema, table: inputs.displayName, features: inputs.features, reserved: Set(inputs.reserved), task: inputs.task,
            positive: inputs.positive, scoreOutput: inputs.scoreOutput, labelOutput: inputs.labelOutput,
            classes: inputs.classes, label: inputs.label)
    }
}
