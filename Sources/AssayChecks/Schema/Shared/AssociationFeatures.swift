import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// A feature of numbers in one chunk.
struct NumericFeature {
    let values: [Double]
    private let centered: CenteredNumbers

    /// - Throws: DT160 where a number is infinite.
    init(_ column: Column, _ rows: RowSelection, _ observation: Observation) throws(Diagnostic) {
        let numbers = try observation.doubles(column.name)
        var (kept, infinite) = ([Double](), Int?.none)
        kept.reserveCapacity(rows.count)
        rows.forEach { row in
            kept.append(numbers[row])
            if numbers[row].isInfinite, infinite == nil { infinite = row }
        }
        if let infinite {
            throw Diagnostic(
                .infiniteColumn, "column `\(column.name)` holds an infinite number", in: "row \(observation.tableRow(infinite))",
                help: "fix the row, or leave the value empty")
        }
        values = kept
        centered = CenteredNumbers(kept)
    }

    func moments(with other: NumericFeature) -> CoMoments { CoMoments(x: centered, y: other.centered) }
}

/// A feature of text in one chunk: the category of each row, and the key of each category.
struct TextFeature {
    let codes: [Int32]
    let keys: [UInt64]
    var count: Int { keys.count }

    init(_ column: ColumnCodes, _ rows: RowSelection) {
        if case .all = rows {
            (codes, keys) = (column.codes, column.keys)
            return
        }
        // A part of the rows may have a part of the values.
        var (codes, keys, known) = ([Int32](), [UInt64](), [Int32](repeating: -1, count: column.count))
        codes.reserveCapacity(rows.count)
        rows.forEach { row in
            let code = Int(column.codes[row])
            guard code >= 0 else { return codes.append(-1) }
            if known[code] < 0 {
                known[code] = Int32(keys.count)
                keys.append(column.keys[code])
            }
            codes.append(known[code])
        }
        (self.codes, self.keys) = (codes, keys)
    }

    func cells(with other: TextFeature) -> [ContingencyTable.Cell: Int] {
        var counts = [Int](repeating: 0, count: count * other.count)
        for (code, second) in zip(codes, other.codes) where code >= 0 && second >= 0 {
            counts[Int(code) * other.count + Int(second)] += 1
        }
        var cells: [ContingencyTable.Cell: Int] = [:]
        for (place, number) in counts.enumerated() where number > 0 {
            cells[ContingencyTable.Cell(row: keys[place / other.count], column: other.keys[place % other.count])] = number
        }
        return cells
    }
}
