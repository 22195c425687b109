import AssayCheckKit
import AssayCore
import AssayStatistics

/// How often the different values of a column, or combinations of several, occur.
struct ValueCounts: Sendable {
    private(set) var total = 0
    private(set) var distinct = 0
    /// How many values occur so many times.
    private(set) var frequencies: [Int: Int] = [:]
    /// The rows where values stand first that come again.
    private(set) var repeated = FirstRows()

    /// How many values come again.
    var repeatedValues: Int { distinct - frequencies[1, default: 0] }

    private mutating func add(_ count: Int, values: Int = 1) {
        guard values > 0 else { return }
        total += count * values
        distinct += values
        frequencies[count, default: 0] += values
    }

    init(_ table: ValueTable) {
        for entry in table.entries {
            add(entry.count)
            if entry.count > 1 { repeated.add(entry.firstRow) }
        }
    }

    init(_ sample: ColumnSample) {
        if let categories = sample.categories {
            for entry in categories.entries.values {
                add(entry.total.rows)
                if entry.total.rows > 1 { repeated.add(entry.firstRow) }
            }
        } else if let sorted = sample.sorted {
            addNumbers(sorted)
        }
    }

    private mutating func addNumbers(_ sorted: SortedNumbers) {
        guard !sorted.rows.keys.isEmpty else {
            let again = addRuns(of: sorted.values)
            return find(sorted.rows, again.count) { number, _ in again.holds(number) }
        }
        let keys = sorted.rows.keys.joined
        var present: [UInt64] = []
        sorted.rows.forEach { _, place, _ in
            present.append(keys[place])
            return true
        }
        let again = addRuns(of: NumberSort.ascending(present))
        find(sorted.rows, again.count) { _, place in again.holds(keys[place]) }
    }

    /// Counts runs of equal values, and gives back those of more than one.
    private mutating func addRuns<Value: Comparable>(of sorted: [Value]) -> [Value] {
        var (start, again, single) = (0, [Value](), 0)
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            if end - start > 1 {
                add(end - start)
                again.append(sorted[start])
            } else {
                single += 1
            }
            start = end
        }
        add(1, values: single)
        return again
    }

    /// Looks for the first rows of values that come again, in the order of the rows.
    private mutating func find(_ rows: NumberRows, _ count: Int, _ comesAgain: (_ number: Double, _ place: Int) -> Bool) {
        guard count > 0 else { return }
        let keys = rows.keys.joined
        var seen: Set<UInt64> = []
        rows.forEach { number, place, row in
            if comesAgain(number, place), seen.insert(keys.isEmpty ? (number + 0).bitPattern : keys[place]).inserted {
                repeated.add(row)
            }
            return seen.count < min(count, FirstRows.limit)
        }
    }
}

extension Array where Element: Comparable {
    /// Whether an ascending array has an element.
    fileprivate func holds(_ element: Element) -> Bool {
        let place = partitionPoint { $0 < element }
        return place < count && self[place] == element
    }
}

extension FoldResults {
    /// How often the values of a column occur, worked out once for all measures of it.
    func valueCounts(_ fold: DistributionFold) throws(Diagnostic) -> ValueCounts {
        try once(ValueCountsKey(fold: fold)) { () throws(Diagnostic) in ValueCounts(try result(fold)) }
    }
}

private struct ValueCountsKey: Hashable, Sendable { let fold: DistributionFold }
