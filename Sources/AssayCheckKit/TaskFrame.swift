import AssayCore
import AssayManifest

/// What the manifest says about the task: everything that turns columns and model outputs into labels, scores and decisions.
public struct TaskFrame: Sendable, Hashable {
    public var task: ModelTask
    /// The class counted as positive, as canonical text.
    public var positive: String
    /// A score at or above it is a positive decision.
    public var threshold: Double
    public var label: String?
    public var weight: String?
    /// The column that says which rows are ranked together.
    public var query: String?
    /// Columns that stand in for a model: scores, or decided classes.
    public var score: String?
    public var prediction: String?
    /// The column that names each row, and the one that says when it was.
    public var id: String?
    public var time: String?

    public init(
        task: ModelTask, positive: String = "1", threshold: Double = 0.5, label: String? = nil, weight: String? = nil,
        score: String? = nil, prediction: String? = nil, query: String? = nil, id: String? = nil,
        time: String? = nil
    ) {
        (self.task, self.positive, self.threshold) = (task, positive, threshold)
        (self.label, self.weight, self.score, self.prediction) = (label, weight, score, prediction)
        (self.query, self.id, self.time) = (query, id, time)
    }

    /// Whether two class names mean one class: as text, as numbers, or as a truth value written 0 or 1.
    public static func sameClass(_ one: String, _ other: String) -> Bool { one == other || canonical(one) == canonical(other) }

    /// Letters that Unicode calls canonically equal are one name, however they are composed.
    ///
    /// `1.0` is `1`, `True` and `true` are `1`: labels come from CSV, Parquet and models in different types.
    public static func canonical(_ name: String) -> String {
        switch name {
        case "true", "True", "TRUE": return "1"
        case "false", "False", "FALSE": return "0"
        default: break
        }
        guard let first = name.utf8.first, first == 0x2D || (0x30...0x39).contains(first), let number = Double(name),
            let whole = Int64(exactly: number)
        else { return name }
        return String(whole) == name || name.contains(".") ? String(whole) : name
    }
}
