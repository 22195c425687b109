import AssayCore
import AssayModelKit

extension DiagnosticCode {
    /// Several outputs of a model could be its scores, or none can.
    public static let unclearScoreOutput: DiagnosticCode = "MD030"
    /// The manifest's `outputs` names what the model does not have.
    public static let missingModelOutput: DiagnosticCode = "MD031"
    /// The scores of a model have another number of columns than the task needs.
    public static let wrongScoreColumns: DiagnosticCode = "MD032"
}

extension OutputBinder {
    func ambiguous(_ candidates: [TensorSpec]) -> Diagnostic {
        Diagnostic(
            .unclearScoreOutput, "several outputs of the model could be its scores", in: model,
            details: candidates.map { $0.words("output") },
            help: "name one: `outputs: {score: \"\(candidates[0].name)\"}`")
    }

    func noOutput() -> Diagnostic {
        Diagnostic(
            .unclearScoreOutput, "no output of the model gives scores or labels", in: model,
            details: outputs.map { $0.words("output") } + ["expected \(request.task.wantedScores)"],
            help: "name the output with `outputs: {score: …}`, or export the model with its probabilities")
    }

    func otherClasses(_ stated: [String]) -> Diagnostic {
        Diagnostic(
            .wrongClasses, "the model names its classes itself, and otherwise than `model.classes`", in: model,
            details: ["classes of the model: \(stated.joined(separator: ", "))"], help: "leave `model.classes` out")
    }

    func noSuchOutput(_ name: String, _ role: String) -> Diagnostic {
        Diagnostic(
            .missingModelOutput, "the model has no output `\(name)` that could be its \(role)", in: model,
            details: outputs.map { $0.words("output") },
            help: "correct `model.outputs.\(role)`")
    }

    func noSuchColumn(_ spec: TensorSpec, _ column: Int, _ columns: Int) -> Diagnostic {
        Diagnostic(
            .missingModelOutput, "output `\(spec.name)` has no column \(column)", in: model,
            details: [spec.words("output"), "columns count from 0; the last is \(columns - 1)"],
            help: "correct `model.outputs.score`")
    }

    func wrongColumns(_ spec: TensorSpec, _ columns: Int) -> Diagnostic {
        Self.wrongColumns(spec, columns, task: request.task, model: model)
    }

    static func wrongColumns(_ spec: TensorSpec, _ columns: Int, task: ModelTask, model: String) -> Diagnostic {
        Diagnostic(
            .wrongScoreColumns,
            "output `\(spec.name)` has \(columns) \(columns == 1 ? "score" : "scores") a row, which is not a \(task.rawValue) answer",
            in: model, details: [spec.words("output"), "expected \(task.wantedScores)"],
            help: "correct `model.task`, or choose a column: `outputs: {score: \"\(spec.name)[:,0]\"}`")
    }
}
