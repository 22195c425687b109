import AssayCore
import AssayModelKit

/// Which outputs of a model are its scores and its labels.
struct OutputBinding: Sendable {
    struct Score: Sendable {
        var spec: TensorSpec
        /// The one column that is asked for; nil takes all.
        var column: Int?
        /// Names of all the output's columns, where the model states them.
        var classes: [String]?
    }

    var task: ModelTask
    var score: Score?
    var label: TensorSpec?

    /// The outputs to ask the runtime for, scores first.
    var names: [String] { [score?.spec.name, label?.name].compactMap(\.self) }

    /// The names of the score columns that go into a prediction.
    func classes(columns: Int) -> [String]? {
        guard let score, let classes = score.classes else { return nil }
        if let column = score.column { return classes.indices.contains(column) ? [classes[column]] : nil }
        // A single score of a model with two classes is that of the second, the positive one.
        if columns == 1, classes.count == 2 { return [classes[1]] }
        return classes.count == columns ? classes : nil
    }
}

extension ModelTask {
    /// Whether scores with that many columns answer the task.
    func accepts(columns: Int) -> Bool {
        switch self {
        case .regression: columns == 1
        case .binary: columns == 1 || columns == 2
        case .multiclass: columns >= 2
        }
    }

    var wantedScores: String {
        switch self {
        case .regression: "one column of predicted values"
        case .binary: "one column, the positive class, or two"
        case .multiclass: "one column a class"
        }
    }
}
