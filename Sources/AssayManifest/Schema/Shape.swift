import AssayCore

/// What may stand at a place of the manifest. The one declaration behind validation, the JSON Schema and the reference.
indirect enum Shape: Sendable {
    /// Any words.
    case text
    /// A text of a certain form.
    case formed(TextForm)
    /// A path, relative to the manifest's folder.
    case path
    /// A class label: text, a whole number, or a truth value.
    case label
    case choice([String])
    case boolean
    case number(Limits)
    case integer(Limits)
    /// A number between 0 and 1, or a percentage.
    case share
    case list(of: Shape, minimum: Int)
    /// Names chosen by the author, each with a value.
    case map(of: Shape)
    case object(ObjectShape)
    /// A value of a column: text, a number, a truth value or a date.
    case constant
    /// Whatever another reader makes of it; not looked at.
    case anything
    /// One of several; which one is told by the kind of YAML value, and among objects by their keys.
    case either([Shape])
    /// A requirement of a family, short or long.
    case requirement(Family)

    /// The numbers that a key takes.
    struct Limits: Sendable {
        var minimum: Double?
        var maximum: Double?
        var excludesMinimum = false
    }
}

/// A mapping with a fixed set of keys.
struct ObjectShape: Sendable {
    var fields: [Field]

    var keys: [String] { fields.map(\.key) }
    func field(_ key: String) -> Field? { fields.first { $0.key == key } }
}

/// One key: its type, whether it must be there, what it is when it is not, and a line of explanation.
struct Field: Sendable {
    var key: String
    var shape: Shape
    var isRequired: Bool
    var standard: String?
    var summary: String

    init(_ key: String, _ shape: Shape, required: Bool = false, standard: String? = nil, _ summary: String) {
        (self.key, self.shape, self.isRequired, self.standard, self.summary) = (key, shape, required, standard, summary)
    }
}

extension Shape {
    /// What the shape is called in a message: `a list of texts`.
    var name: String {
        switch self {
        case .text: "text"
        case .formed(let form): form.name
        case .path: "a path"
        case .label: "a class label"
        case .choice(let values): values.map { "`\($0)`" }.joined(separator: ", ")
        case .boolean: "`true` or `false`"
        case .number: "a number"
        case .integer: "a whole number"
        case .share: "a share such as `0.05` or `5%`"
        case .list: "a list"
        case .map: "a mapping of names"
        case .object(let object): "a mapping with the keys \(object.keys.joined(separator: ", "))"
        case .constant: "a value"
        case .anything: "anything"
        case .either(let shapes): shapes.map(\.name).joined(separator: ", or ")
        case .requirement: "a requirement such as `roc_auc >= 0.8`"
        }
    }
}
