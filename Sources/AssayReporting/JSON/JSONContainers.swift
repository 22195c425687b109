/// The fields of one JSON object.
struct JSONFields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: JSONValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil(forKey key: Key) { encoder.field(key.stringValue).slot.content = .value(.null) }

    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try encoder.field(key.stringValue).store(value) }

    mutating func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws { try state(value, forKey: key) }
    mutating func encodeIfPresent(_ value: String?, forKey key: Key) throws { try state(value, forKey: key) }
    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try state(value, forKey: key) }
    mutating func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try state(value, forKey: key) }
    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try state(value, forKey: key) }
    mutating func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try state(value, forKey: key) }

    private mutating func state(_ value: (some Encodable)?, forKey key: Key) throws {
        if let value {
            try encode(value, forKey: key)
        } else if encoder.explicitNulls {
            encodeNil(forKey: key)
        }
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        encoder.field(key.stringValue).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.field(key.stringValue).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { encoder.field("super") }
    mutating func superEncoder(forKey key: Key) -> any Encoder { encoder.field(key.stringValue) }
}

/// The elements of one JSON array.
struct JSONList: UnkeyedEncodingContainer {
    let encoder: JSONValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { if case .list(let list) = encoder.slot.content { list.count } else { 0 } }

    mutating func encodeNil() { encoder.element().slot.content = .value(.null) }
    mutating func encode<T: Encodable>(_ value: T) throws { try encoder.element().store(value) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        encoder.element().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.element().unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { encoder.element() }
}

/// A JSON value that is neither object nor array.
struct JSONSingle: SingleValueEncodingContainer {
    let encoder: JSONValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil() { encoder.slot.content = .value(.null) }
    mutating func encode<T: Encodable>(_ value: T) throws { try encoder.store(value) }
}
