/// Turns any encodable value into a `JSONValue`.
///
/// Foundation's encoder leaves out what is nil; a run record states it: with `explicitNulls` every declared field is there.
struct JSONValueEncoder: Encoder {
    /// What has been encoded so far at one place of the document.
    final class Slot {
        enum Content {
            case value(JSONValue)
            case list([Slot])
            case fields([String: Slot])
        }
        var content: Content = .value(.null)

        var value: JSONValue {
            switch content {
            case .value(let value): value
            case .list(let slots): .array(slots.map(\.value))
            case .fields(let slots): .object(slots.mapValues(\.value))
            }
        }
    }

    let slot: Slot
    let explicitNulls: Bool
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    static func encode(_ value: some Encodable, explicitNulls: Bool) -> JSONValue {
        let encoder = JSONValueEncoder(slot: Slot(), explicitNulls: explicitNulls)
        do { try encoder.store(value) } catch {
            // Neither this encoder nor the conformances of AssayCore, which are synthesised, throw anything.
            preconditionFailure("a run record could not be encoded: \(error)")
        }
        return encoder.slot.value
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .fields = slot.content {} else { slot.content = .fields([:]) }
        return KeyedEncodingContainer(JSONFields(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .list = slot.content {} else { slot.content = .list([]) }
        return JSONList(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONSingle(encoder: self) }

    /// An encoder for the value of one key, in place of what was there.
    func field(_ key: String) -> JSONValueEncoder {
        let child = Slot()
        if case .fields(var fields) = slot.content {
            slot.content = .value(.null)  // keeps the dictionary uniquely owned, so that adding to it does not copy it
            fields[key] = child
            slot.content = .fields(fields)
        }
        return JSONValueEncoder(slot: child, explicitNulls: explicitNulls)
    }

    /// An encoder for a new last element.
    func element() -> JSONValueEncoder {
        let child = Slot()
        if case .list(var list) = slot.content {
            slot.content = .value(.null)
            list.append(child)
            slot.content = .list(list)
        }
        return JSONValueEncoder(slot: child, explicitNulls: explicitNulls)
    }

    func store(_ value: some Encodable) throws {
        switch value {
        case let value as String: slot.content = .value(.string(value))
        case let value as Bool: slot.content = .value(.bool(value))
        case let value as Double: slot.content = .value(.double(value))
        case let value as Float: slot.content = .value(.double(Double(value)))
        case let value as UInt64: slot.content = .value(.unsigned(value))
        case let value as any BinaryInteger & Encodable: slot.content = .value(.integer(Int64(clamping: value)))
        default: try value.encode(to: self)
        }
    }
}
