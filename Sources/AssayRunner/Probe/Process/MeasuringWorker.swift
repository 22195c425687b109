import AssayCheckKit
import AssayCore
import AssayModelKit
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
        let table = try Table.open(
            TableRequest(
                source: request.inputs.source, columnTypes: request.inputs.columnTypes, displayName: request.inputs.displayName))
        guard let rows = try table.scan(columns: request.inputs.columns).next()?.load().prefix(request.inputs.rows),
            rows.rowCount > 0
        else { return MeasuringAnswer() }
        switch request.work {
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
        return MeasuringAnswer(rows: rows.rowCount, loading: end - start, memory: rise(before, ResidentMemory()))
    }

    /// Nil where an earlier peak hides the one that is looked for.
    private func rise(_ before: ResidentMemory?, _ after: ResidentMemory?) -> Double? {
        guard let before, let after, after.peak > before.peak else { return nil }
        return after.peak - before.now
    }

    private func session(of model: MeasuringRequest.Model, _ schema: TableSchema) throws(Diagnostic) -> any ModelSession {
        guard let provider = providers.first(where: { $0.recognises(path: model.path) }) else {
            throw Diagnostic(.unknownModelKind, "the measuring process does not know the model file", in: model.path)
        }
        let backend = try provider.open(path: model.path, runtime: model.runtime)
        do throws(Diagnostics) {
            return try Diagnostics.one(session(of: backend.bind(binding(schema))))
        } catch {
            throw error.all.first ?? Diagnostic(.measuringEnded, "the model could not be tied to the table")
        }
    }

    private func session(of bound: any BoundModel) -> Result<any ModelSession, Diagnostic> {
        do throws(Diagnostic) { return .success(try bound.makeSession()) } catch { return .failure(error) }
    }

    private func binding(_ schema: TableSchema) -> BindingRequest {
        let inputs = request.inputs
        return BindingRequest(
            schema: schema, table: inputs.displayName, features: inputs.features, reserved: Set(inputs.reserved), task: inputs.task,
            positive: inputs.positive, scoreOutput: inputs.scoreOutput, labelOutput: inputs.labelOutput)
    }
}
