import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit

/// Predicts the same rows again in every way that an axis stands for, in processes of their own.
struct AxisRepetitions {
    let bench: MeasuringBench
    /// Which of the bench's models.
    let position: Int

    /// Predictions with one thing changed, each with its name.
    private typealias Named = (name: String, way: PredictionSeries.Way)

    func predictions(_ axis: RepetitionAxis) throws(Diagnostic) -> RepeatedPredictions {
        switch axis {
        case .runs: try inOneProcess((2...5).map { ("run \($0)", .standard) })
        case .batchSize: try inOneProcess([1, 7, 64, 1_000].map { ("batch=\($0)", .batch($0)) })
        case .threads:
            try inOneProcess([2, 4, 8].map { ("threads=\($0)", .setting(ExecutionSetting(threads: $0))) })
        case .rowOrder: try inOneProcess([("reversed", .reversed), ("shuffled", .shuffled)])
        case .optimization:
            try inOneProcess(
                [ExecutionSetting.Optimization.disabled, .basic, .extended].map {
                    ("optimization=\($0.rawValue)", .setting(ExecutionSetting(optimization: $0)))
                })
        case .processes: try inProcesses((2...4).map { number in ("process \(number)", { $0.process = number }) })
        case .runtimes: try inProcesses(try runtimes())
        case .cpuFeatures: try inProcesses(try features())
        }
    }

    /// The reference and every way in one process, one after the other.
    private func inOneProcess(_ ways: [Named]) throws(Diagnostic) -> RepeatedPredictions {
        let answer = try bench.predictions(question([.standard] + ways.map(\.way)), model: position)
        let found = answer.predictions.map { $0.prediction(rows: answer.rows.count) }
        guard let reference = found.first, found.count == ways.count + 1 else { throw Self.incomplete }
        return repeated(
            answer, reference, zip(ways, found.dropFirst()).map { RepeatedPredictions.Repetition(name: $0.name, prediction: $1) })
    }

    /// The reference in a process, and each repetition in another one.
    private func inProcesses(
        _ changes: [(name: String, change: (inout PredictionQuestion) -> Void)]
    ) throws(Diagnostic) -> RepeatedPredictions {
        let answer = try bench.predictions(question([.standard]), model: position)
        guard let reference = answer.predictions.first?.prediction(rows: answer.rows.count) else { throw Self.incomplete }
        var repetitions: [RepeatedPredictions.Repetition] = []
        for (name, change) in changes {
            var question = question([.standard])
            change(&question)
            let other = try bench.predictions(question, model: position)
            guard other.rows == answer.rows, let found = other.predictions.first else { throw Self.incomplete }
            repetitions.append(.init(name: name, prediction: found.prediction(rows: other.rows.count)))
        }
        return repeated(answer, reference, repetitions)
    }

    private func question(_ ways: [PredictionSeries.Way]) -> PredictionQuestion {
        PredictionQuestion(series: PredictionSeries(ways: ways, rows: .drawn(bench.reproducibility.rows), seed: bench.seed))
    }

    private func repeated(
        _ answer: PredictionAnswer, _ reference: Prediction, _ repetitions: [RepeatedPredictions.Repetition]
    ) -> RepeatedPredictions {
        RepeatedPredictions(
            rows: answer.rows.map { $0 + 1 }, rowsInTable: answer.rowsInTable, precision: answer.precision, reference: reference,
            repetitions: repetitions)
    }

    private func runtimes() throws(Diagnostic) -> [(String, (inout PredictionQuestion) -> Void)] {
        guard !bench.reproducibility.runtimes.isEmpty else {
            throw Diagnostic(
                .noOtherRuntimes, "the manifest lists no runtimes to repeat predictions with",
                help: "list their libraries: `checks: {reproducibility: {runtimes: [runtimes/1.20/libonnxruntime.so]}}`")
        }
        return bench.reproducibility.runtimes.map { runtime in (runtime.written, { $0.runtime = runtime.path }) }
    }

    /// What the processor has and glibc may use less of; its variants of `exp`, `log` and their like give other last bits.
    private func features() throws(Diagnostic) -> [(String, (inout PredictionQuestion) -> Void)] {
        #if arch(x86_64)
            return [("without AVX-512", "-AVX512F"), ("without AVX2 and FMA", "-AVX2,-FMA,-FMA4,-AVX512F")].map { name, masked in
                (name, { $0.environment["GLIBC_TUNABLES"] = "glibc.cpu.hwcaps=\(masked)" })
            }
        #else
            throw Diagnostic(
                .noCPUFeatures, "repeating over `cpu_features` is offered on x86-64 only",
                help: "take the requirement out on this machine")
        #endif
    }

    private static var incomplete: Diagnostic {
        Diagnostic(
            .measuringEnded, "a measuring process predicted other rows than the one before",
            help: "run again when nothing writes to the data")
    }
}

extension DiagnosticCode {
    /// Predictions are to be repeated over runtimes, but the manifest lists none.
    public static let noOtherRuntimes: DiagnosticCode = "MD142"
    /// What the mathematics may use of the processor cannot be told on this kind of processor.
    public static let noCPUFeatures: DiagnosticCode = "MD143"
}
