/// A JSON document in memory; the keys of an object are unique and have no order until they are written.
enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    case unsigned(UInt64)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue {
    /// The canonical text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSONValue: ExpressibleByStringLiteral {
    init(stringLiteral value: String) { self = .string(value) }

    /// An object of the fields that have a value.
    static func fields(_ fields: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(Dictionary(fields.compactMap { name, value in value.map { (name, $0) } }) { first, _ in first })
    }

    /// An array, unless it would be empty.
    static func list(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .array(values) }

    /// Words that nobody vetted, on one line and without anything that a terminal or a reader would obey.
    static func shown(_ text: String) -> JSONValue { .string(text.shownSafely) }
}
