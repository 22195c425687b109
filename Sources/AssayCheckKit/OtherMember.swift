import AssayCore
import AssayManifest
import AssayTabular

/// Moves every row to another member of a group, the `index`-th of at most `most`: the group's columns take values typical of that member.
///
/// - Definition: the members that were observed stand in the order of their names; a row's own moves on by a fixed number of places, around
///   the end. Of a column the typical value is the observed one in the middle for numbers, dates and times, and the most frequent one else.
/// - Missing values: rows that belong to no member are left as they are, and no row is moved to missing.
public struct OtherMember: Variation {
    /// Other members that a row is moved to at most.
    public static let most: Int = 8

    public var grouping: Grouping
    /// From 1 to `most`.
    public var index: Int

    public init(grouping: Grouping, index: Int) { (self.grouping, self.index) = (grouping, index) }

    public func apply(to chunk: Chunk, _ model: ModelInputs) throws(Diagnostic) -> ChangedChunk {
        let typical = try model.observed.typicalMembers(of: grouping)
        guard let shift = typical.shift(index, most: Self.most) else {
            return ChangedChunk(chunk, affected: Array(repeating: false, count: chunk.rowCount))
        }
        return try typical.others(for: chunk, shift: shift)
    }
}

/// The members of a grouping that were observed, with a row of each group's typical value.
public struct TypicalMembers: Sendable {
    private let grouping: Grouping
    private let head: Chunk
    /// Ascending; each with the row of `head` to take each term's columns from.
    private let names: [String]
    private let rows: [[Int32]]

    /// - Throws: DT101.
    init(_ grouping: Grouping, in head: Chunk) throws(Diagnostic) {
        (self.grouping, self.head) = (grouping, head)
        let observation = Observation(chunk: head, frame: TaskFrame(task: .binary), prediction: nil)
        var typical: [[Int32]] = []
        var members: [GroupMembers] = []
        for term in grouping.terms {
            let own = try term.members(in: observation)
            members.append(own)
            typical.append(try term.typicalRows(own, observation))
        }
        var seen: [String: [Int32]] = [:]
        for (row, name) in Self.names(members, grouping).enumerated() {
            guard let name, seen[name] == nil else { continue }
            seen[name] = members.indices.map { typical[$0][Int(members[$0].codes[row])] }
        }
        let ordered = seen.sorted { $0.key < $1.key }
        (names, rows) = (ordered.map(\.key), ordered.map(\.value))
    }

    /// How far the `index`-th of `most` other members stands from a row's own; nil where there are not so many.
    func shift(_ index: Int, most: Int) -> Int? {
        guard names.count - 1 > most else { return index < names.count ? index : nil }
        return index * names.count / (most + 1)
    }

    func others(for chunk: Chunk, shift: Int) throws(Diagnostic) -> ChangedChunk {
        let observation = Observation(chunk: chunk, frame: TaskFrame(task: .binary), prediction: nil)
        var members: [GroupMembers] = []
        for term in grouping.terms { members.append(try term.members(in: observation)) }
        let ranks = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        let chosen = Self.names(members, grouping).map { name in
            name.map { own in ((ranks[own] ?? names.firstIndex { $0 > own } ?? 0) + shift) % names.count }
        }
        var columns: [Column] = []
        for (place, term) in grouping.terms.enumerated() {
            let sources = chosen.map { $0.map { rows[$0][place] } ?? -1 }
            for name in term.columns.sorted() { if let column = head.column(name) { columns.append(column.gathered(sources)) } }
        }
        return ChangedChunk(chunk.replacing(columns), affected: chosen.map { $0 != nil })
    }

    /// Each row's members in one text; nil where one of them is missing.
    private static func names(_ members: [GroupMembers], _ grouping: Grouping) -> [String?] {
        (0..<(members.first?.codes.count ?? 0)).map { row in
            var parts: [String] = []
            for (own, term) in zip(members, grouping.terms) {
                guard own.codes[row] >= 0, term.missing == .drop || own.names[Int(own.codes[row])] != GroupDefinition.missingMember
                else { return nil }
                parts.append(own.names[Int(own.codes[row])])
            }
            return parts.joined(separator: "\u{1F}")
        }
    }
}

extension GroupTerm {
    /// For each member a row of the chunk with a typical value; row 0 for one that does not occur.
    fileprivate func typicalRows(_ members: GroupMembers, _ observation: Observation) throws(Diagnostic) -> [Int32] {
        guard let name = columns.sorted().first else { return [] }
        let column = try observation.column(name)
        var rows = [[Int]](repeating: [], count: members.names.count)
        for (row, code) in members.codes.enumerated() where code >= 0 { rows[Int(code)].append(row) }
        if ColumnKind.number.isMeant(by: column.type) || ColumnKind.time.isMeant(by: column.type) {
            let values = column.doubles
            return rows.map { own in
                let sorted = own.sorted { (values[$0], $0) < (values[$1], $1) }
                return Int32(sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2])
            }
        }
        let categories = column.categories
        return rows.map { Self.mostFrequent($0, categories) }
    }

    private static func mostFrequent(_ rows: [Int], _ categories: Categories) -> Int32 {
        var counts: [Int32: (count: Int, row: Int)] = [:]
        for row in rows { counts[categories.codes[row], default: (0, row)].count += 1 }
        let known = counts.filter { $0.key >= 0 }
        let best = known.max { one, other in
            let names = (categories.values[Int(one.key)], categories.values[Int(other.key)])
            return one.value.count == other.value.count ? names.0 > names.1 : one.value.count < other.value.count
        }
        return Int32(best?.value.row ?? 0)
    }
}
