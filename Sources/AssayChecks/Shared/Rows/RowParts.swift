/// A number for each row, as the parts of the table gave them.
///
/// Merging takes the parts of the later rows over without copying them.
struct RowParts<Element: Sendable>: Sendable {
    private(set) var parts: [[Element]] = []
    private(set) var count = 0

    private static var most: Int { 65_536 }

    init() {}

    init(_ part: [Element]) { append(part) }

    var isEmpty: Bool { count == 0 }

    mutating func append(_ part: [Element]) {
        guard !part.isEmpty else { return }
        count += part.count
        // Many small parts, as those of groups of rows, become a few large ones.
        if let last = parts.last, last.count + part.count <= Self.most {
            parts[parts.count - 1] += part
        } else {
            parts.append(part)
        }
    }

    mutating func merge(_ later: RowParts) { for part in later.parts { append(part) } }

    /// All in one, in the order of the rows.
    var joined: [Element] {
        guard parts.count != 1 else { return parts[0] }
        var all: [Element] = []
        all.reserveCapacity(count)
        for part in parts { all += part }
        return all
    }

    func map<Other: Sendable>(_ change: (Element) -> Other) -> RowParts<Other> {
        var changed = RowParts<Other>()
        for part in parts { changed.append(part.map(change)) }
        return changed
    }
}

/// Which rows of a table were seen, in order, as runs of consecutive ones; in a resample a row may stand several times.
struct RowRuns: Sendable, Hashable {
    private(set) var runs: [Range<Int>] = []

    mutating func append(_ rows: Range<Int>) {
        guard !rows.isEmpty else { return }
        if let last = runs.last, last.upperBound == rows.lowerBound {
            runs[runs.count - 1] = last.lowerBound..<rows.upperBound
        } else {
            runs.append(rows)
        }
    }

    mutating func append(_ row: Int) { append(row..<row + 1) }

    mutating func merge(_ later: RowRuns) { for run in later.runs { append(run) } }
}
