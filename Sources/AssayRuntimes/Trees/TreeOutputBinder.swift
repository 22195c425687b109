import AssayCore
import AssayModelKit
import AssayTabular

/// Which scores of a model of trees a run takes, and which classes their columns stand for.
struct TreeOutputBinding: Sendable {
    var output: TreeOutput
    /// The one column that is asked for; nil takes all.
    var column: Int?
    /// Names of the columns that go into a prediction.
    var classes: [String]?

    var columns: Int { column == nil ? output.columns : 1 }
}

/// Finds the scores that answer the task, or says everything that keeps it from doing so.
///
/// The main output answers tasks of its objective. Another one, or one column of it, is taken where `outputs.score` asks for
/// it by name; then nobody but the manifest knows what it means.
struct TreeOutputBinder {
    let signature: TreeSignature
    let request: BindingRequest
    private(set) var problems: [Diagnostic] = []
    private(set) var binding: TreeOutputBinding

    init(_ signature: TreeSignature, _ request: BindingRequest) {
        (self.signature, self.request) = (signature, request)
        binding = TreeOutputBinding(output: signature.outputs[0])
        if let name = request.labelOutput { problems.append(noSuchOutput(name, "label")) }
        if let named = request.scoreOutput { take(named) } else { takeMain() }
        guard problems.isEmpty, request.task != .regression else { return }
        nameClasses()
    }

    private mutating func takeMain() {
        guard binding.output.tasks.contains(request.task) else { return problems.append(wrongObjective()) }
        if !request.task.accepts(columns: binding.columns) { problems.append(wrongColumns()) }
    }

    private mutating func take(_ named: String) {
        let selector = ScoreSelector(named, outputs: signature.outputs.map(\.spec))
        guard let output = signature.outputs.first(where: { $0.spec.name == selector.output }) else {
            return problems.append(noSuchOutput(selector.output, "score"))
        }
        binding = TreeOutputBinding(output: output, column: selector.column)
        if let column = selector.column, column >= output.columns { return problems.append(noSuchColumn(column)) }
        if !request.task.accepts(columns: binding.columns) { problems.append(wrongColumns()) }
    }

    /// The library numbers classes from 0; the manifest says what they are called.
    private mutating func nameClasses() {
        let count = max(2, binding.output.columns)
        let names = request.classes ?? (0..<count).map(String.init)
        guard names.count == count else { return problems.append(wrongClassCount(count)) }
        if request.classes == nil, let label = request.label.flatMap({ request.schema[$0] }), label.type == .string {
            return problems.append(textLabels(label.name, names))
        }
        let all = binding.output.columns == 1 ? [names[1]] : names
        binding.classes = binding.column.map { [all[$0]] } ?? all
        guard request.task == .binary, let positive = request.positive else { return }
        // A column that was asked for by name is the positive class's, because the manifest says so.
        if request.scoreOutput == nil, !all.contains(where: { ClassName.isSame($0, positive) }) {
            problems.append(noPositive(positive, names))
        }
    }
}

/// Class names as the manifest and a model file write them.
enum ClassName {
    /// `1`, `1.0` and `true` are one class.
    static func isSame(_ one: String, _ other: String) -> Bool {
        one == other || number(one) == number(other) && number(one) != nil
    }

    private static func number(_ name: String) -> Double? {
        switch name {
        case "true", "True", "TRUE": 1
        case "false", "False", "FALSE": 0
        default: Double(name)
        }
    }
}
