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
