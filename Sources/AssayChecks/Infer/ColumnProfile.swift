import AssayCore
import AssayManifest
import AssayTabular

/// What the values of one column look like.
struct ColumnProfile {
    let name: String
    let type: LogicalType
    var rows = 0
    var missing = 0
    var numbers = NumberProfile()
    var texts = TextProfile()
    /// Hashes of the values while none has come twice; nil after that.
    var distinct: Set<KeyHash>? = []

    init(_ field: AssayTabular.Field) { (name, type) = (field.name, field.type) }

    var values: Int { rows - missing }
    /// Whether every value stands once, in enough rows to mean something.
    var isUnique: Bool { distinct != nil && values >= 20 && (type == .int64 || type == .string) }

    mutating func observe(_ column: Column) {
        rows += column.count
        switch column.type {
        case .string: observeTexts(column)
        case .int64:
            let whole = column.int64s
            observe(column, whole.map { Double($0) }) { FieldValue.integer(whole[$0]) }
        case .float64, .decimal:
            let doubles = column.doubles
            observe(column, doubles) { FieldValue.number(doubles[$0]) }
        case .date, .timestamp:
            let moments = column.doubles
            observe(column, moments) { FieldValue.moment(moments[$0]) }
        case .bool, .fixedList, .null, .unsupported: missing += column.nullCount
        }
    }

    private mutating func observe(_ column: Column, _ doubles: [Double], _ value: (Int) -> FieldValue) {
        for row in doubles.indices {
            if column.isNull(row) || doubles[row].isNaN {
                missing += 1
                continue
            }
            numbers.add(
                doubles[row], scale: column.type.isTimestamp ? 86_400 : 1, isMoment: column.type == .date || column.type.isTimestamp
            )
            note(value(row))
        }
    }

    private mutating func observeTexts(_ column: Column) {
        let categories = column.categories
        var counts = [Int](repeating: 0, count: categories.values.count)
        for code in categories.codes { if code < 0 { missing += 1 } else { counts[Int(code)] += 1 } }
        for (text, count) in zip(categories.values, counts) {
            texts.add(text, count: count)
            if count > 1 { distinct = nil }
            note(.text(text))
        }
    }

    private mutating func note(_ value: FieldValue) {
        guard distinct != nil, let hash = KeyHash.of([value]) else { return }
        if distinct?.insert(hash).inserted == false { distinct = nil }
    }
}

extension LogicalType {
    var isTimestamp: Bool { if case .timestamp = self { true } else { false } }
}

/// Range and suspicious spikes of a column of numbers or moments.
struct NumberProfile {
    /// Over the values that are no usual stand-in for a missing one.
    private(set) var low: Double?
    private(set) var high: Double?
    private(set) var suspects: [Double: Int] = [:]
    private(set) var isWhole = true
    private(set) var isFinite = true

    /// Numbers that people type where there is no value.
    private static let usual: Set<Double> = [-1, 0, 9, 99, 999, 9999, 99999, 999999, -9, -99, -999, -9999, -99999]
    /// Days that programs write where there is none: the beginnings of Excel's, of Unix's and of most databases' time, and the end of time.
    private static let usualDays: Set<Double> = [-25_569, -25_567, 0, 2_932_896, -719_162]

    mutating func add(_ value: Double, scale: Double, isMoment: Bool) {
        guard value.isFinite else { return isFinite = false }
        if value.rounded() != value { isWhole = false }
        if (isMoment ? Self.usualDays : Self.usual).contains(value / scale) {
            suspects[value, default: 0] += 1
        } else {
            low = min(low ?? value, value)
            high = max(high ?? value, value)
        }
    }

    /// The spikes at one value far outside the rest: at least 3 rows, and a gap of at least a fifth of the rest's range; a negative
    /// number below a rest that has none needs no gap.
    var sentinels: [Double] {
        guard let low, let high, high > low else { return [] }
        return suspects.filter { value, count in
            let gap = value < low ? low - value : value - high
            return count >= 3 && (value < low || value > high) && (gap >= 0.2 * (high - low) || (value < 0 && low >= 0))
        }.map(\.key).sorted()
    }

    /// The range without the sentinels.
    var range: (low: Double, high: Double)? {
        let kept = suspects.keys.filter { !Set(sentinels).contains($0) } + [low, high].compactMap(\.self)
        guard let least = kept.min(), let most = kept.max() else { return nil }
        return (least, most)
    }
}
