import CArrowBridge

/// The different values of a column, by their keys, and which of them stands in each row.
///
/// - Shapes: `codes` is rows; each is a place in `keys`, or -1 for a row without a value.
public struct ColumnCodes: Sendable {
    public var codes: [Int32]
    /// Each once, in the order of first appearance.
    public var keys: [UInt64]
    /// The first row of each.
    public var firstRows: [Int32]

    public var count: Int { keys.count }
}

extension Column {
    /// Which of the column's different values stands in each row.
    ///
    /// - Parameter keys: those of `keys()`.
    /// - Missing values: a null or a NaN has code -1.
    public func codes(of keys: ColumnKeys) -> ColumnCodes {
        var (codes, numbers, firstRows) = ([Int32](repeating: -1, count: count), KeyNumbers(), [Int32]())
        for row in 0..<count where !keys.isMissing[row] {
            let code = numbers.number(of: keys.keys[row])
            if code == firstRows.count { firstRows.append(Int32(truncatingIfNeeded: row)) }
            codes[row] = Int32(truncatingIfNeeded: code)
        }
        return ColumnCodes(codes: codes, keys: numbers.keys, firstRows: firstRows)
    }

    /// Whether two of its values are different exactly where they are as 64-bit floats.
    ///
    /// Floats, dates and integers up to 2^53 are; moments with up to a million ticks a second are until the year 2242.
    public var isExactAsDoubles: Bool {
        switch buffers.layout {
        case .float64, .float32, .date32, .bool, .null: true
        case .int64: buffers.elements(as: Int64.self).allSatisfy { $0.magnitude <= 1 << 53 }
        case .timestamp: buffers.parameter <= 1_000_000
        case .decimal128, .string, .dictionary, .fixedList: false
        }
    }
}

/// Numbers different keys in the order in which they come, from 0.
///
/// - State: an open table of four bytes a slot, at most half full, and eight bytes a key.
public struct KeyNumbers: Sendable {
    public private(set) var keys: [UInt64] = []
    private var slots = [Int32](repeating: -1, count: 16)

    public init() {}

    /// The number of a key, a new one for a new key.
    @inline(__always)
    public mutating func number(of key: UInt64) -> Int {
        if 2 * keys.count >= slots.count { grow() }
        var place = Self.place(key, slots.count)
        while slots[place] >= 0 {
            let number = Int(slots[place])
            if keys[number] == key { return number }
            place = (place + 1) & (slots.count - 1)
        }
        slots[place] = Int32(truncatingIfNeeded: keys.count)
        keys.append(key)
        return keys.count - 1
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: 4 * slots.count)
        for (number, key) in keys.enumerated() {
            var place = Self.place(key, slots.count)
            while slots[place] >= 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = Int32(truncatingIfNeeded: number)
        }
    }

    /// Keys may be small integers: the product spreads them, and its upper half is the better one.
    @inline(__always)
    private static func place(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & (count - 1)
    }
}
