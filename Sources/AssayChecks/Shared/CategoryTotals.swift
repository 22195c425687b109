import AssayCheckKit
import AssayTabular

/// How often each value of a column occurs, by its key.
///
/// - State: a value's text once, its rows and weight, and its first row.
struct CategoryTotals: Sendable {
    struct Entry: Sendable {
        /// As the column writes it.
        var name: String
        var total: WeightTotal
        var firstRow: Int
    }

    private(set) var entries: [UInt64: Entry] = [:]

    mutating func merge(_ later: CategoryTotals) {
        guard !entries.isEmpty else { return entries = later.entries }
        for (key, entry) in later.entries { add(key, entry) }
    }

    private mutating func add(_ key: UInt64, _ entry: Entry) {
        guard let index = entries.index(forKey: key) else { return entries[key] = entry }
        entries.values[index].total.merge(entry.total)
        entries.values[index].firstRow = min(entries.values[index].firstRow, entry.firstRow)
    }

    /// Adds rows of a chunk; those without a value are added to `missing`.
    mutating func add(
        _ rows: RowSelection, _ codes: ColumnCodes, _ column: Column, weights: [Double]?, firstRow: Int, missing: inout WeightTotal
    ) {
        var totals = [WeightTotal](repeating: WeightTotal(), count: codes.count)
        var firsts = [Int32](repeating: -1, count: codes.count)
        var without = WeightTotal()
        rows.forEach { row in
            let code = Int(codes.codes[row])
            guard code >= 0 else { return without.add(weights?[row]) }
            if firsts[code] < 0 { firsts[code] = Int32(truncatingIfNeeded: row) }
            totals[code].add(weights?[row])
        }
        missing.merge(without)
        entries.reserveCapacity(entries.count + codes.count)
        for code in 0..<codes.count where firsts[code] >= 0 {
            let name = column.text(at: Int(codes.firstRows[code])) ?? ""
            add(codes.keys[code], Entry(name: name, total: totals[code], firstRow: firstRow + Int(firsts[code]) + 1))
        }
    }

    /// By canonical value, so that `1` and `1.0`, or letters that are composed differently, are one.
    var canonical: [String: WeightTotal] {
        var counts: [String: WeightTotal] = [:]
        counts.reserveCapacity(entries.count)
        for entry in entries.values { counts[TaskFrame.canonical(entry.name), default: WeightTotal()].merge(entry.total) }
        return counts
    }
}
