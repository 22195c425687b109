import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// A feature of numbers in one chunk.
struct NumericFeature {
    let values: [Double]
    /// Nil where a value is missing.
    private let centered: CenteredNumbers?

    /// - Throws: DT160 where a number is infinite.
    init(_ column: Column, _ rows: RowSelection, _ observation: Observation) throws(Diagnostic) {
        let numbers = column.doubles
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
        centered = kept.contains(where: \.isNaN) ? nil : CenteredNumbers(kept)
    }

    func moments(with other: NumericFeature) -> CoMoments {
        if let centered, let others = other.centered { return CoMoments(x: centered, y: others) }
        let both = zip(values, other.values).filter { !$0.isNaN && !$1.isNaN }
        return CoMoments(x: CenteredNumbers(both.map(\.0)), y: CenteredNumbers(both.map(\.1)))
    }
}

/// A feature of text in one chunk: the category of each row, and the key of each category.
struct TextFeature {
    let codes: [Int32]
    let keys: [UInt64]
    var count: Int { keys.count }

    init(_ column: ColumnKeys, _ rows: RowSelection) {
        var (codes, keys, known) = ([Int32](), [UInt64](), [UInt64: Int32]())
        codes.reserveCapacity(rows.count)
        rows.forEach { row in
            guard !column.isMissing[row] else { return codes.append(-1) }
            let key = column.keys[row]
            if let code = known[key] { return codes.append(code) }
            known[key] = Int32(keys.count)
            codes.append(Int32(keys.count))
            keys.append(key)
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
