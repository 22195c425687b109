import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayProvenance
import AssayTabular
import Synchronization

/// Answers what measures ask of the model, the runtime and the lock file.
final class RunProbe: ProbeContext {
    private let model: ModelInPlay?
    private let predictor: Predictor?
    private let first: Chunk?
    private let counter: EvaluationCounter?
    private let lock: @Sendable () throws(Diagnostic) -> LockDifferences
    private let times = Mutex<[PredictionBatch: PredictionTimes]>([:])

    init(
        model: ModelInPlay?, predictor: Predictor?, first: Chunk?, counter: EvaluationCounter? = nil,
        lock: @escaping @Sendable () throws(Diagnostic) -> LockDifferences = { () throws(Diagnostic) in
            throw Diagnostic(.noLock, "a baseline has no lock file", help: "compare digests without a baseline")
        }
    ) {
        (self.model, self.predictor, self.first, self.counter, self.lock) = (model, predictor, first, counter, lock)
    }

    func artifact() throws(Diagnostic) -> RunRecord.FileFact { try required().fact }

    func compatibility() throws(Diagnostic) -> (supported: Bool, findings: [String]) {
        let model = try required()
        let found = try model.provider.compatibility(of: model.description, runtime: model.runtimePath)
        return (found.supported, found.findings)
    }

    func lockDifferences() throws(Diagnostic) -> LockDifferences { try lock() }

    func evaluationUses() throws(Diagnostic) -> EvaluationUses {
        try counter?.uses() ?? .unknown("only a run of its own uses evaluation data")
    }

    func predictionTimes(batch: PredictionBatch) throws(Diagnostic) -> PredictionTimes {
        if let known = times.withLock({ $0[batch] }) { return known }
        let measured = try PredictionTimer(batch: batch).measure(predictor: try predicting(), first: first)
        times.withLock { $0[batch] = measured }
        return measured
    }

    private func required() throws(Diagnostic) -> ModelInPlay {
        guard let model else {
            throw Diagnostic(
                .noPrediction, "this measure is about the model file, but the manifest names none",
                help: "set `model.artifact` to the model's file")
        }
        return model
    }

    /// The model that is timed; its load failure, where it has one.
    private func predicting() throws(Diagnostic) -> Predictor {
        _ = try required().backend.get()
        guard case .model? = predictor else {
            throw Diagnostic(
                .noPrediction, "this measure times the model, but there is no table to take its inputs from",
                help: "declare `data.evaluation`")
        }
        return predictor ?? .columns(score: nil, prediction: nil)
    }
}
