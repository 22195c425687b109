import AssayCore
import AssayModelKit

extension DiagnosticCode {
    /// The model was trained for another task than the manifest's.
    public static let wrongObjective: DiagnosticCode = "MD151"
    /// The manifest's `classes`, `positive` or labels do not fit the classes of the model.
    public static let wrongClasses: DiagnosticCode = "MD155"
}

extension TreeOutputBinder {
    func wrongObjective() -> Diagnostic {
        let tasks = [ModelTask.binary, .multiclass, .regression].filter { binding.output.tasks.contains($0) }
        return Diagnostic(
            .wrongObjective,
            "the model was trained for `\(signature.objective)`, which is no \(request.task.rawValue) task", in: signature.path,
            details: ["its output: \(binding.output.spec.words("output"))", "expected \(request.task.wantedScores)"],
            help: tasks.isEmpty || binding.output.columns > 2 && tasks == [.regression]
                ? "train the model for the task, or choose scores with `outputs: {score: …}`"
                : "set `model.task: \(tasks[0].rawValue)`; if its objective was the user's own, name its scores: `outputs: {score: \(binding.output.spec.name)}`"
        )
    }

    func wrongColumns() -> Diagnostic {
        OutputBinder.wrongColumns(binding.output.spec, binding.columns, task: request.task, model: signature.path)
    }

    func noSuchOutput(_ name: String, _ role: String) -> Diagnostic {
        Diagnostic(
            .missingModelOutput, "the model has no output `\(name)` that could be its \(role)", in: signature.path,
            details: signature.outputs.map { $0.spec.words("output") },
            help: role == "label"
                ? "leave `model.outputs.label` out: \(signature.title) models give scores" : "correct `model.outputs.score`")
    }

    func noSuchColumn(_ column: Int) -> Diagnostic {
        Diagnostic(
            .missingModelOutput, "output `\(binding.output.spec.name)` has no column \(column)", in: signature.path,
            details: [
                binding.output.spec.words("output"), "columns count from 0; the last is \(binding.output.columns - 1)",
            ],
            help: "correct `model.outputs.score`")
    }

    func wrongClassCount(_ count: Int) -> Diagnostic {
        Diagnostic(
            .wrongClasses, "`model.classes` lists \(request.classes?.count ?? 0) classes, but the model has \(count)",
            in: signature.path, details: ["output: \(binding.output.spec.words("output"))"],
            help: "list all classes, in the order of their numbers in training")
    }

    func textLabels(_ label: String, _ names: [String]) -> Diagnostic {
        Diagnostic(
            .wrongClasses, "label column `\(label)` holds text, but the model's classes are numbers", in: signature.path,
            details: [
                "the model file knows its classes as \(names.first ?? "0") to \(names.last ?? "1")",
                "scikit-learn's wrappers number the labels in sorted order (`classes_`)",
            ],
            help:
                "say what they are called, in that order: `model: {classes: [\(request.task == .binary ? "no, yes" : "first, second, …")]}`"
        )
    }

    func noPositive(_ positive: String, _ names: [String]) -> Diagnostic {
        let isSecondOnly = binding.output.columns == 1 && names.contains { ClassName.isSame($0, positive) }
        return Diagnostic(
            .wrongClasses,
            isSecondOnly
                ? "the model scores the class `\(names[1])`, but the positive class is `\(positive)`"
                : "the model has no class `\(positive)`, which the manifest counts as positive",
            in: signature.path, details: ["classes of the model: \(names.joined(separator: ", "))"],
            help: isSecondOnly
                ? "set `model.positive: \(names[1])`"
                : "correct `model.positive`, or say what the classes are called, in the order of training: `model: {classes: [no, yes]}`"
        )
    }
}
