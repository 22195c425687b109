import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayProvenance

/// Answers what measures ask of the model, the runtime and the lock file.
final class RunProbe: ProbeContext {
    private let model: ModelInPlay?
    private let predictor: Predictor?
    private let bench: MeasuringBench?
    /// Which of the bench's models this is.
    private let position: Int
    let now: Double
    private let counter: EvaluationCounter?
    private let surroundings: EnvironmentInPlay?
    private let lock: @Sendable () throws(Diagnostic) -> LockDifferences
    /// Nil for a baseline, which has no policy of its own and is not trained again.
    private let policy: PolicyGuard?
    private let retraining: Result<Retrainings, Diagnostic>?

    init(
        model: ModelInPlay?, predictor: Predictor?, bench: MeasuringBench?, position: Int = 0, now: Double,
        counter: EvaluationCounter? = nil, surroundings: EnvironmentInPlay? = nil, policy: PolicyGuard? = nil,
        retraining: Result<Retrainings, Diagnostic>? = nil,
        lock: @escaping @Sendable () throws(Diagnostic) -> LockDifferences = { () throws(Diagnostic) in
            throw Diagnostic(.noLock, "a baseline has no lock file", help: "compare digests without a baseline")
        }
    ) {
        (self.model, self.predictor, self.bench, self.position, self.now) = (model, predictor, bench, position, now)
        (self.counter, self.surroundings, self.policy) = (counter, surroundings, policy)
        (self.lock, self.retraining) = (lock, retraining)
    }

    func artifact() throws(Diagnostic) -> RunRecord.FileFact { try required().fact }

    func artifactFacts() throws(Diagnostic) -> ArtifactFacts {
        let description = try required().description
        return ArtifactFacts(parameterCount: description.parameterCount, metadata: description.metadata)
    }

    func artifactChange() throws(Diagnostic) -> ArtifactChange {
        let model = try required()
        guard model.held == nil else { return .unknown(reason: "the baseline is a model of the past") }
        return switch try GitState.lastChange(of: model.place ?? model.path) {
        case .commit(let found): .commit(id: found.id, time: Double(found.time), head: Double(found.headTime))
        case .unknown(let reason): .unknown(reason: reason)
        }
    }

    func compatibility() throws(Diagnostic) -> (supported: Bool, findings: [String]) {
        try compatibility(of: required().description)
    }

    func formatCompatibility() throws(Diagnostic) -> (supported: Bool, findings: [String]) {
        var description = try required().description
        description.opsets = [:]
        return try compatibility(of: description)
    }

    /// Against the runtime in use, and against the one that production is said to have.
    private func compatibility(of description: ModelDescription) throws(Diagnostic) -> (supported: Bool, findings: [String]) {
        let model = try required()
        let here = try model.provider.compatibility(of: description, runtime: model.runtimePath)
        guard let stated = try surroundings?.statedRuntime() else { return (here.supported, here.findings) }
        let there = try model.provider.compatibility(of: description, release: (stated.name, stated.version))
        return (here.supported && there.supported, here.findings + there.findings)
    }

    func environment(_ aspect: EnvironmentAspect) throws(Diagnostic) -> EnvironmentVerdict {
        guard let surroundings else { return .nothing("a baseline has no environment of its own") }
        return try surroundings.verdict(aspect)
    }

    func lockDifferences() throws(Diagnostic) -> LockDifferences { try lock() }

    func policyChanges() throws(Diagnostic) -> PolicyFinding {
        try policy?.changes() ?? .unknown(reason: "a baseline has no policy of its own")
    }

    func retrainings() throws(Diagnostic) -> Retrainings {
        guard let retraining else {
            throw Diagnostic(.noRetrain, "a baseline is not trained again", help: "give the requirement a bound of its own")
        }
        return try retraining.get()
    }

    func predictionTimes(_ series: TimingSeries) throws(Diagnostic) -> PredictionTimes {
        try measuring().predictionTimes(series, model: position)
    }

    func processStarts(rows: Int) throws(Diagnostic) -> [ProcessStart] {
        try measuring().processStarts(rows: rows, model: position)
    }

    func repeatedPredictions(_ axis: RepetitionAxis) throws(Diagnostic) -> RepeatedPredictions {
        try AxisRepetitions(bench: measuring(), position: position).predictions(axis)
    }

    func goldenPredictions() throws(Diagnostic) -> GoldenPredictions {
        try GoldenCheck(bench: measuring(), model: required(), position: position).predictions()
    }

    func evaluationUses() throws(Diagnostic) -> EvaluationUses {
        try counter?.uses() ?? .unknown("only a run of its own uses evaluation data")
    }

    private func required() throws(Diagnostic) -> ModelInPlay {
        guard let model else {
            throw Diagnostic(
                .noPrediction, "this measure is about the model file, but the manifest names none",
                help: "set `model.artifact` to the model's file")
        }
        return model
    }

    static let storedAlready = Diagnostic(
        .storedPredictions, "this runs the model, but the predictions were made before",
        help: "name the model itself in `model.artifact`")

    /// Where the model is measured; its load failure, where it has one.
    private func measuring() throws(Diagnostic) -> MeasuringBench {
        _ = try required().backend.get()
        if case .stored? = predictor { throw Self.storedAlready }
        guard let bench, case .model? = predictor else {
            throw Diagnostic(
                .noPrediction, "this measure times the model, but there is no table to take its inputs from",
                help: "declare `data.evaluation`")
        }
        return bench
    }
}
