import CArrowBridge

/// A number for each row of a column: equal values have equal numbers.
///
/// - Shapes: both are rows.
public struct ColumnKeys: Sendable {
    public var keys: [UInt64]
    public var isMissing: [Bool]
}

extension Column {
    /// Each row's value as 64 bits.
    ///
    /// - Definition: integers, dates, timestamps and booleans as they are, numbers by their bits with both zeros alike: exact. Texts
    ///   (by their bytes, so that composed and decomposed letters differ, as in pandas), decimals and lists by a hash: among n
    ///   different ones two share a key with odds of n² / 2^65; of a million, 3 in 10^8.
    /// - Missing values: a null or a NaN is missing, and its key is 0.
    public func keys() -> ColumnKeys {
        let missing = (0..<count).map(isNull)
        switch buffers.layout {
        case .int64, .timestamp, .date32, .bool:
            return ColumnKeys(keys: int64s.map { UInt64(bitPattern: $0) }, isMissing: missing)
        case .float64, .float32: return numberKeys
        case .string:
            return ColumnKeys(keys: (0..<count).map { missing[$0] ? 0 : Self.key(of: buffers.text($0)) }, isMissing: missing)
        case .dictionary: return dictionaryKeys(missing)
        case .null: return ColumnKeys(keys: Array(repeating: 0, count: count), isMissing: missing)
        case .decimal128, .fixedList:
            let texts = (0..<count).map { text(at: $0) ?? "" }
            return ColumnKeys(keys: texts.indices.map { missing[$0] ? 0 : Self.key(of: texts[$0]) }, isMissing: missing)
        }
    }

    private var numberKeys: ColumnKeys {
        let numbers = doubles
        return ColumnKeys(keys: numbers.map { $0.isNaN ? 0 : ($0 + 0).bitPattern }, isMissing: numbers.map(\.isNaN))
    }

    /// Texts of the file's dictionary are hashed once.
    private func dictionaryKeys(_ missing: [Bool]) -> ColumnKeys {
        guard let dictionary = buffers.dictionary else { return ColumnKeys(keys: [], isMissing: []) }
        let entries = (0..<dictionary.count).map { Self.key(of: dictionary.text($0)) }
        let codes = buffers.elements(as: Int32.self)
        return ColumnKeys(keys: (0..<count).map { missing[$0] ? 0 : entries[Int(codes[$0])] }, isMissing: missing)
    }

    private static func key(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = ValueHash()
        hash.add(bytes)
        return hash.high
    }

    /// The key that a text has in every column of text.
    public static func key(of text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { key(of: $0) }
    }
}
