/// What the elements of a fixed-size list are.
public enum ElementKind: String, Sendable, Hashable, CaseIterable {
    case bool, int64, float64
}

/// What a column holds, whatever its width and encoding in the file.
///
/// Integers of every width are `int64`, halves, floats and doubles `float64`, and every kind of text `string`, so that one
/// table has one schema in every format.
public enum LogicalType: Sendable, Hashable {
    case bool
    case int64
    case float64
    case string
    case date
    /// A moment where the zone is known, else a wall-clock time.
    case timestamp(zone: String?)
    case decimal
    case fixedList(ElementKind, Int)
    /// Nothing but nulls.
    case null
    /// A type of the file that no measure reads, under Arrow's name for it.
    case unsupported(String)

    /// The type in people's words.
    public var name: String {
        switch self {
        case .bool: "boolean"
        case .int64: "integer"
        case .float64: "number"
        case .string: "text"
        case .date: "date"
        case .timestamp(let zone): zone.map { "timestamp in \($0)" } ?? "timestamp"
        case .decimal: "decimal"
        case .fixedList(let element, let width): "list of \(width) \(element.plural)"
        case .null: "null"
        case .unsupported(let name): name
        }
    }

    /// Whether values are quantities: integers, numbers and decimals.
    public var isNumeric: Bool { self == .int64 || self == .float64 || self == .decimal }

    /// Whether columns of this type can be scanned.
    public var isSupported: Bool {
        if case .unsupported = self { false } else { true }
    }

    /// The names under which a manifest's `columns:` asks for a type, in the order of the manual.
    public static let overrideNames: [String] = [
        "string", "integer", "int64", "number", "float64", "boolean", "date", "timestamp",
    ]

    /// The name under which a manifest's `columns:` asks for the type; nil for one that it cannot ask for.
    public var overrideName: String? { Self.overrideNames.first { LogicalType(overrideName: $0) == self } }

    /// The type that a manifest's `columns:` names, or nil for a name that is none.
    public init?(overrideName: String) {
        switch overrideName {
        case "string": self = .string
        case "integer", "int64": self = .int64
        case "number", "float64": self = .float64
        case "boolean": self = .bool
        case "date": self = .date
        case "timestamp": self = .timestamp(zone: nil)
        default: return nil
        }
    }
}

extension ElementKind {
    var plural: String {
        switch self {
        case .bool: "booleans"
        case .int64: "integers"
        case .float64: "numbers"
        }
    }
}
