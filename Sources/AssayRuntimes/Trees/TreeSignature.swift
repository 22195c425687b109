import AssayCore
import AssayModelKit

/// What a model of trees, or of the linear functions that such libraries fit too, takes and gives.
struct TreeSignature: Sendable {
    /// What happens to a value that is no category of the model's.
    enum UnknownCategory: Sendable { case refused, missing }

    /// For people: `XGBoost`.
    var title: String
    var path: String
    /// In the model's order.
    var features: [TreeFeature]
    /// Whether the names are the file's own; else they only count.
    var areNamed: Bool
    /// The main output first, then the raw scores.
    var outputs: [TreeOutput]
    /// What the trainer made the model for, as its file says it: `binary:logistic`.
    var objective: String
    var element: ElementType
    var unknownCategory: UnknownCategory
    var refusesInfinity: Bool
}

/// One input of a model of trees.
struct TreeFeature: Sendable, Hashable {
    var name: String
    /// Nil for a number.
    var categories: FeatureCategories?
}

/// How the values of a categorical feature become the codes that the model was trained on.
enum FeatureCategories: Sendable, Hashable {
    /// The table holds the codes: the file does not say what they stood for.
    case codes
    /// The code is the place in the list.
    case texts([String])
    case numbers([Double])
    case cutTexts([CutText])

    var count: Int? {
        switch self {
        case .codes: nil
        case .texts(let values): values.count
        case .cutTexts(let values): values.count
        case .numbers(let values): values.count
        }
    }
}

/// A text of which a file keeps the beginning and how many Unicode scalars it had; or all of it, if the file is right.
struct CutText: Sendable, Hashable {
    var start: [UInt8]
    var scalars: Int
    /// What stands where the file says that the text does; nil where that is no text.
    var whole: String?

    func matches(_ text: String) -> Bool {
        text == whole || text.unicodeScalars.count == scalars && text.utf8.starts(with: start)
    }

    /// Whether some text would match both.
    func isLike(_ other: CutText) -> Bool {
        let areLike = scalars == other.scalars && (start.starts(with: other.start) || other.start.starts(with: start))
        return areLike || whole.map(other.matches) ?? false || other.whole.map(matches) ?? false
    }
}

/// One way to ask a model of trees for scores.
struct TreeOutput: Sendable {
    enum Meaning: Sendable {
        /// The probability of the second of two classes; given as two columns, as `predict_proba` does.
        case probability
        /// A score a class.
        case classes
        /// Predicted values.
        case values
        /// What the trees add up to, before the objective's own function.
        case raw
    }

    var spec: TensorSpec
    var meaning: Meaning
    /// The tasks that the output answers without being asked for by name.
    var tasks: Set<ModelTask>

    /// - Parameter columns: scores a row.
    init(_ name: String, _ meaning: Meaning, columns: Int, element: ElementType, tasks: Set<ModelTask>) {
        spec = TensorSpec(name: name, element: element, shape: [nil, columns])
        (self.meaning, self.tasks) = (meaning, tasks)
    }

    var columns: Int { spec.shape.last.flatMap(\.self) ?? 1 }
}
