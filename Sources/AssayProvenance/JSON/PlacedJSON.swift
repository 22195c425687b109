import AssayCore

/// A JSON value that knows where it stands.
struct PlacedJSON: Sendable {
    indirect enum Value: Sendable {
        case object([(key: String, value: PlacedJSON)])
        case array([PlacedJSON])
        case string(String)
        /// As written.
        case number(String)
        case bool(Bool)
        case null
    }

    let value: Value
    let place: SourcePlace

    var kind: String {
        switch value {
        case .object: "an object"
        case .array: "a list"
        case .string: "a text"
        case .number: "a number"
        case .bool: "a truth value"
        case .null: "null"
        }
    }
}

/// A place where text is not JSON.
struct JSONFault: Error, Sendable {
    let place: SourcePlace
    let words: String
}
