import AssayCore
import AssayModelKit

/// Finds the scores and the labels among a model's outputs, and says everything that keeps it from doing so.
///
/// Scores are the output that the manifest names, else the only one with floating-point numbers, else the one with a
/// converter's usual name. Labels are the output that the manifest names, else the only one with integers, text or booleans.
struct OutputBinder {
    let model: String
    let request: BindingRequest
    let outputs: [TensorSpec]
    private let classNames: ClassNames
    private(set) var problems: [Diagnostic] = []
    private(set) var binding: OutputBinding

    /// The names that scikit-learn, XGBoost, LightGBM and CatBoost converters give to scores.
    private static let usualScores = ["probabilities", "output_probability", "probability"]

    init(model: String, outputs: [TensorSpec], graph: OnnxGraph, request: BindingRequest) {
        (self.model, self.request, self.outputs) = (model, request, outputs)
        classNames = ClassNames(graph)
        binding = OutputBinding(task: request.task)
        bindLabel()
        bindScore()
        if binding.names.isEmpty, problems.isEmpty { problems.append(noOutput()) }
    }

    private mutating func bindScore() {
        if let selected = request.scoreOutput {
            let selector = ScoreSelector(selected, outputs: outputs)
            guard let spec = outputs.first(where: { $0.name == selector.output && $0.isScore(true) }) else {
                return problems.append(noSuchOutput(selector.output, "score"))
            }
            return take(spec, selector.column)
        }
        // A model that gives only whole numbers, such as counts, is a regression's answer too.
        let candidates = outputs.filter { $0.isScore(request.task == .regression && outputs.count == 1) }
        let usual = candidates.filter { Self.usualScores.contains($0.name) }
        let chosen = candidates.count == 1 ? candidates : usual
        if chosen.count == 1 { take(chosen[0], nil) } else if !candidates.isEmpty { problems.append(ambiguous(candidates)) }
    }

    private mutating func take(_ spec: TensorSpec, _ column: Int?) {
        let label = binding.label.flatMap { classNames.lookedUp(above: $0.name) }
        let stated = request.task == .regression ? nil : classNames.carried(above: spec.name) ?? label
        let classes = stated ?? (request.task == .regression ? nil : request.classes)
        if let stated, let others = request.classes, stated != others { problems.append(otherClasses(stated)) }
        let ordered = spec.kind == .sequenceOfMaps ? classes.map { Self.inKeyOrder($0, spec.element) } : classes
        binding.score = OutputBinding.Score(spec: spec, column: column, classes: ordered)
        guard let columns = spec.scoreColumns else { return }
        if let column, column >= columns { return problems.append(noSuchColumn(spec, column, columns)) }
        let used = column == nil ? columns : 1
        if !request.task.accepts(columns: used) { problems.append(wrongColumns(spec, used)) }
    }

    /// Maps come back in the order of their keys, whatever order the model names its classes in: integers by value, text by
    /// bytes.
    private static func inKeyOrder(_ classes: [String], _ key: ElementType) -> [String] {
        key == .string
            ? classes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            : classes.compactMap { Int($0) }.sorted().map { String($0) }
    }

    private mutating func bindLabel() {
        guard request.task != .regression else { return }
        let candidates = outputs.filter(\.isLabel)
        if let name = request.labelOutput {
            binding.label = candidates.first { $0.name == name }
            if binding.label == nil { problems.append(noSuchOutput(name, "label")) }
        } else if candidates.count == 1 {
            binding.label = candidates[0]
        }
    }
}

extension TensorSpec {
    /// Whether the output can be scores: numbers by row, or maps from class to number.
    func isScore(_ wholeNumbersToo: Bool) -> Bool {
        guard kind == .tensor else { return kind == .sequenceOfMaps }
        switch element {
        case .float16, .float32, .float64: return true
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: return wholeNumbersToo
        case .bool, .string, .other: return false
        }
    }

    /// Whether the output can be labels: one integer, text or boolean a row.
    var isLabel: Bool {
        guard kind == .tensor, shape.isEmpty || shape.count <= 2 && (rowWidth ?? 1) == 1 else { return false }
        switch element {
        case .int32, .int64, .string, .bool: return true
        default: return false
        }
    }

    /// How many scores a row has, where the file states it.
    var scoreColumns: Int? { shape.isEmpty || kind != .tensor ? nil : rowWidth }
}
