import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// The numbers of a column row by row.
///
/// - Missing values: a null or a NaN is NaN.
struct NumberRows: Sendable {
    private(set) var values = RowParts<Double>()
    /// As many as values where numbers are too long for 64-bit floats: what tells them apart, 0 where missing. Else empty.
    private(set) var keys = RowParts<UInt64>()
    /// Whether keys are the integers themselves, so that they mean the same in another table.
    private var keysAreWhole = true
    /// As many as values where the table has weights.
    private(set) var weights = RowParts<Double>()
    /// The number of each row, counted from 1.
    private(set) var rows = RowRuns()

    /// Adds the selected rows of a chunk.
    mutating func append(
        _ selected: RowSelection, of name: String, _ tableWeights: [Double]?, _ observation: Observation
    ) throws(Diagnostic) {
        let numbers = try observation.doubles(name)
        values.append(selected.picked(numbers))
        if let tableWeights { weights.append(selected.picked(tableWeights)) }
        let column = try observation.column(name)
        if !column.isExactAsDoubles {
            keys.append(selected.picked(try observation.keys(name).keys))
            keysAreWhole = column.type == .int64
        }
        switch selected {
        case .all(let count): rows.append(observation.tableRow(0)..<observation.tableRow(count))
        case .some(let some): for row in some { rows.append(observation.tableRow(Int(row))) }
        }
    }

    mutating func merge(_ later: NumberRows) {
        if !keys.isEmpty || !later.keys.isEmpty {
            if keys.isEmpty { keys = values.map(Self.wholeKey) }
            keys.merge(later.keys.isEmpty ? later.values.map(Self.wholeKey) : later.keys)
        }
        keysAreWhole = keysAreWhole && later.keysAreWhole
        values.merge(later.values)
        weights.merge(later.weights)
        rows.merge(later.rows)
    }

    /// The key of an integer that a 64-bit float holds; other kinds of numbers have keys in every part or in none.
    private static func wholeKey(_ number: Double) -> UInt64 { Int64(exactly: number).map { UInt64(bitPattern: $0) } ?? 0 }

    /// Whether there are integers too long for 64-bit floats.
    var hasLongWholes: Bool { !keys.isEmpty && keysAreWhole }

    /// Each row's number as an integer, by its bits; nil where it is none or missing.
    var wholes: [UInt64?] {
        guard hasLongWholes else {
            return values.joined.map { Int64(exactly: $0).map { UInt64(bitPattern: $0) } }
        }
        return zip(values.joined, keys.joined).map { $0.isNaN ? nil : $1 }
    }

    /// Calls `body` with each number that is there and the number of its row, in order, until it returns false.
    func forEach(_ body: (_ number: Double, _ place: Int, _ row: Int) -> Bool) {
        var (place, run, row) = (0, 0, rows.runs.first?.lowerBound ?? 0)
        for part in values.parts {
            for number in part {
                if row == rows.runs[run].upperBound {
                    run += 1
                    row = rows.runs[run].lowerBound
                }
                if !number.isNaN, !body(number, place, row) { return }
                (place, row) = (place + 1, row + 1)
            }
        }
    }
}

extension RowSelection {
    /// The selected elements of a chunk's; the very same array where all rows are selected.
    func picked<Element>(_ elements: [Element]) -> [Element] {
        switch self {
        case .all: elements
        case .some(let rows): rows.map { elements[Int($0)] }
        }
    }
}

/// The numbers of a column in ascending order, and the rows that they stand in.
struct SortedNumbers: Sendable {
    let rows: NumberRows
    let sample: SortedSample

    init(_ rows: NumberRows) {
        self.rows = rows
        guard rows.weights.isEmpty else {
            let present = zip(rows.values.joined, rows.weights.joined).filter { !$0.0.isNaN }
            sample = SortedSample(present.map(\.0), weights: present.map(\.1))
            return
        }
        sample = SortedSample(ascending: NumberSort.ascending(parts: rows.values.parts))
    }

    /// Ascending; weights play no part.
    var values: [Double] { sample.values }

    /// The rows whose number lies outside a range.
    func flagged(outside range: ClosedRange<Double>) -> FlaggedRows {
        let below = values.partitionPoint { $0 < range.lowerBound }, upTo = values.partitionPoint { $0 <= range.upperBound }
        return flagged(below + values.count - upTo) { !range.contains($0) }
    }

    /// The rows whose number is one of a few.
    func flagged(among numbers: Set<Double>) -> FlaggedRows {
        let count = numbers.reduce(0) { count, number in
            count + values.partitionPoint { $0 <= number } - values.partitionPoint { $0 < number }
        }
        return flagged(count, numbers.contains)
    }

    /// Of the flagged rows only the first are looked for.
    private func flagged(_ count: Int, _ isFlagged: (Double) -> Bool) -> FlaggedRows {
        var found = FlaggedRows()
        (found.rows, found.flagged) = (values.count, count)
        var left = min(count, FirstRows.limit)
        guard left > 0 else { return found }
        rows.forEach { number, _, row in
            guard isFlagged(number) else { return true }
            found.first.add(row)
            left -= 1
            return left > 0
        }
        return found
    }
}

extension Array {
    /// Where the elements that satisfy a condition end; all that do come first.
    func partitionPoint(_ isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
