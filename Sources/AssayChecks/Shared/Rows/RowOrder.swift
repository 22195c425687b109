import AssayStatistics
import AssayTabular

/// The places of rows in the order of an identifier.
///
/// - Definition: dense ranks from 0; texts in the order of their letters, digits that stand together read as one number.
/// - Missing values: NaN.
/// - State: eight bytes a row for numbers and times, the text for others.
struct RowOrder: Sendable {
    private var numbers: [Double] = []
    private var texts: [String?] = []

    init() {}

    init(_ column: Column, rows: [Int]) {
        switch column.type {
        case .int64, .float64, .decimal, .date, .timestamp, .null:
            let values = column.doubles
            numbers = rows.map { values[$0] }
        case .bool, .string, .fixedList, .unsupported: texts = rows.map { column.text(at: $0).map(Self.sortable) }
        }
    }

    init(rowNumbers: [Int]) { numbers = rowNumbers.map(Double.init) }

    mutating func merge(_ later: RowOrder) {
        numbers += later.numbers
        texts += later.texts
    }

    var ranks: [Float] {
        texts.isEmpty ? NumberSort.denseRanks(numbers).map { Float($0) } : Self.ranks(texts)
    }

    private static func ranks(_ values: [String?]) -> [Float] {
        var rank: [String: Float] = [:]
        for value in Set(values.compactMap(\.self)).sorted() { rank[value] = Float(rank.count) }
        return values.map { $0.flatMap { rank[$0] } ?? .nan }
    }

    /// Longer numbers sort after shorter ones.
    private static func sortable(_ text: String) -> String {
        var (result, digits) = ("", "")
        func flush() {
            guard !digits.isEmpty else { return }
            let plain = digits.drop { $0 == "0" }
            let length = Character(UnicodeScalar(UInt8(48 + min(plain.count, 74))))
            result += "\(length)\(plain)"
            digits = ""
        }
        for letter in text {
            if letter.isASCII, letter.isNumber {
                digits.append(letter)
            } else {
                flush()
                result.append(letter)
            }
        }
        flush()
        return result
    }
}
