import AssayCheckKit
import AssayTabular

/// What the values of a feature are.
enum FeatureKind: Sendable, Hashable {
    case number, date, time, text
    /// Lists and other types that no rule can be written on.
    case unread

    init(_ type: LogicalType) {
        self =
            switch type {
            case .int64, .float64, .decimal, .null: .number
            case .date: .date
            case .timestamp: .time
            case .string, .bool: .text
            case .fixedList, .unsupported: .unread
            }
    }
}

/// One feature's values row by row, as small as exact rules on them allow.
///
/// - Units: numbers as 32-bit floats, as scikit-learn's trees read them; dates days and times seconds since 1970.
/// - Missing values: a null or NaN is NaN, or the missing code of texts.
/// - State: four bytes a row for numbers, two for texts; merging appends.
struct FeatureCells: Sendable {
    /// Nil before any row was seen.
    private(set) var kind: FeatureKind?
    private(set) var numbers: [Float] = []
    private(set) var texts = TextCodes()

    var isUsable: Bool { kind != nil && kind != .unread && !texts.hasTooMany }

    init() {}

    init(numbers: [Float]) { (kind, self.numbers) = (.number, numbers) }

    init(kind: FeatureKind?, texts: TextCodes) { (self.kind, self.texts) = (kind, texts) }

    init(texts: [String?]) {
        kind = .text
        self.texts.append(texts)
    }

    init(_ column: Column, rows: [Int]) {
        let kind = FeatureKind(column.type)
        self.kind = kind
        switch kind {
        case .number, .date, .time:
            let values = column.floats
            numbers = rows.map { values[$0] }
        case .text: texts.append(column.categories, rows: rows)
        case .unread: break
        }
    }

    mutating func merge(_ later: FeatureCells) {
        kind = kind ?? later.kind
        numbers.append(contentsOf: later.numbers)
        texts.merge(later.texts)
    }

    /// One word a row that is equal where the values are.
    func words(rows: Int) -> [UInt64] {
        guard isUsable else { return [] }
        guard kind == .text else { return numbers.map(ContentHash.word) }
        let words = texts.names.map(ContentHash.word)
        return texts.codes.map { $0 == TextCodes.missing ? ContentHash.missing : words[Int($0)] }
    }
}
