import AssayCore
import AssayTabular

/// Which rows of a chunk belong to which group.
struct Membership: Sendable {
    /// Group name to its rows, both ascending.
    var groups: [(name: String, rows: [Int32])]
    var missing: Int

    /// Those of the drawn rows that belong to no group.
    func missing(among drawn: [Int32]) -> Int {
        drawn.count - groups.reduce(0) { $0 + RowSelection.some(drawn).intersection(ofGroup: $1.rows).count }
    }
}

extension Observation {
    /// The rows of each group that occurs in the chunk.
    func membership(_ grouping: Grouping) throws(Diagnostic) -> Membership {
        if let cached = membershipCache[grouping] { return cached }
        var members: [Categories] = []
        for term in grouping.terms { members.append(term.categories(of: try column(term.column))) }
        let found = Self.split(members, terms: grouping.terms, rowCount: rowCount)
        membershipCache[grouping] = found
        return found
    }

    /// The rows that a slice selects, or all.
    func rows(in slice: Slice?) throws(Diagnostic) -> RowSelection {
        guard let slice else { return .all(rowCount) }
        if let cached = sliceCache[slice] { return cached }
        var selected = [Bool](repeating: true, count: rowCount)
        for term in slice.terms {
            let members = term.group.categories(of: try column(term.group.column))
            let wanted = members.values.firstIndex { $0 == term.member || TaskFrame.sameClass($0, term.member) }
            for row in 0..<rowCount where wanted == nil || members.codes[row] != Int32(wanted ?? 0) { selected[row] = false }
        }
        let found = RowSelection.some((0..<rowCount).filter { selected[$0] }.map(Int32.init))
        sliceCache[slice] = found
        return found
    }

    private static func split(_ members: [Categories], terms: [GroupTerm], rowCount: Int) -> Membership {
        var slots: [Int: Int] = [:]
        var groups: [(name: String, rows: [Int32])] = []
        var missing = 0
        for row in 0..<rowCount {
            guard let key = combined(members, row) else {
                missing += 1
                continue
            }
            if let slot = slots[key] {
                groups[slot].rows.append(Int32(row))
            } else {
                slots[key] = groups.count
                groups.append((name(of: row, members, terms), [Int32(row)]))
            }
        }
        return Membership(groups: groups.sorted { $0.name < $1.name }, missing: missing)
    }

    /// One number for the row's members, nil where one of them is missing.
    private static func combined(_ members: [Categories], _ row: Int) -> Int? {
        var key = 0
        for categories in members {
            let code = categories.codes[row]
            if code < 0 { return nil }
            key = key * max(1, categories.values.count) + Int(code)
        }
        return key
    }

    private static func name(of row: Int, _ members: [Categories], _ terms: [GroupTerm]) -> String {
        zip(terms, members).map { "\($0.name)=\($1.values[Int($1.codes[row])])" }.joined(separator: ", ")
    }
}
