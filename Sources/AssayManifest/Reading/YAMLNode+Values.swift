import AssayCore

extension YAMLNode {
    /// A text that is not empty; nil for anything else.
    var text: String? {
        guard let string, !isNull, !string.trimmingSpaces.isEmpty else { return nil }
        return string
    }

    var number: Double? { string.flatMap { isPlain ? ScalarReading($0).number : nil } }
    /// A number, or a percentage as its hundredth.
    var share: Double? { string.flatMap(WrittenNumber.value) }
    var integer: Int? { number.flatMap { Int(exactly: $0) } }
    var unsigned: UInt64? { number.flatMap { UInt64(exactly: $0) } }
    var boolean: Bool? { string.flatMap { ScalarReading($0).boolean } }
    /// Seconds.
    var duration: Double? { string.flatMap { WrittenNumber.value($0, in: .seconds) } }
    /// Bytes.
    var size: Int? { string.flatMap { WrittenNumber.value($0, in: .bytes) }.flatMap { $0 < 0x1p62 ? Int($0.rounded()) : nil } }

    func choice<Value: RawRepresentable<String>>(as type: Value.Type = Value.self) -> Value? { string.flatMap(Value.init) }

    /// The texts of a list, in order.
    var texts: [String]? {
        guard case .sequence(let items) = kind else { return nil }
        return items.compactMap(\.text)
    }

    /// The value with the place where it stands.
    func located<Value>(_ value: Value?) -> Located<Value>? { value.map { Located($0, at: place) } }
}
