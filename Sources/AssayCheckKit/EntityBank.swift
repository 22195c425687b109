import AssayCore

/// Folds that are seen group by group of whole entities, so that any group can be left out afterwards.
///
/// - Definition: up to 100 named entities are each a group; more, and single rows, are divided into 50 groups by their number,
///   which is random. Which it is depends on the rows alone, and so do all bits. Single rows are never left out one by one: a
///   median does not tell its error that way.
public struct EntityBank: Sendable {
    public static let mostEntities = 100
    public static let groups = 50

    public let entities: Entities
    private(set) var folds = FoldBank()

    public init(_ entities: Entities) { self.entities = entities }

    public var isEmpty: Bool { folds.count == 0 }

    /// Everything that the scan must read for these folds.
    public var needs: FoldNeeds {
        var needs = folds.needs
        if let column = entities.column { needs.columns.insert(column) }
        return needs
    }

    public mutating func add(_ request: FoldRequest, slice: Slice?, subject: Subject = .candidate) {
        folds.add(request, slice: slice, subject: subject)
    }

    /// Observes one chunk, or a resample of it, into fresh states of each group.
    ///
    /// - Parameter rows: rows of the chunk, ascending, a row drawn twice standing twice; nil for every row once.
    public func observe(_ observation: Observation, rows: [Int32]? = nil) -> EntityStates {
        do throws(Diagnostic) {
            let found = try observation.keys(of: entities)
            let drawn = rows ?? (0..<Int32(observation.rowCount)).map(\.self)
            let missing = rows == nil ? found.missing : 0
            let numbers = numbers(of: drawn, found.keys)
            let (members, isGrouped) = entities.column == nil ? (Self.grouped(drawn, numbers), true) : Self.members(drawn, numbers)
            return EntityStates(
                parts: .success(members.mapValues { folds.observe(observation, rows: $0) }), isGrouped: isGrouped, missing: missing)
        } catch {
            return EntityStates(parts: .failure(error), isGrouped: false, missing: 0)
        }
    }

    public func totals() -> EntityTotals { EntityTotals(self) }

    /// The entity of each drawn row; the further copies of a row belong to further entities.
    private func numbers(of drawn: [Int32], _ keys: [UInt64]) -> [UInt64] {
        var (last, copy) = (-1 as Int32, 0)
        return drawn.map { row in
            copy = row == last ? copy + 1 : 0
            last = row
            return entities.key(of: keys[Int(row)], copy: copy)
        }
    }

    private static func members(_ drawn: [Int32], _ numbers: [UInt64]) -> (members: [UInt64: [Int32]], isGrouped: Bool) {
        var members: [UInt64: [Int32]] = [:]
        for (row, number) in zip(drawn, numbers) {
            members[number, default: []].append(row)
            guard members.count <= mostEntities else { return (grouped(drawn, numbers), true) }
        }
        return (members, false)
    }

    private static func grouped(_ drawn: [Int32], _ numbers: [UInt64]) -> [UInt64: [Int32]] {
        var rows = [[Int32]](repeating: [], count: groups)
        for (row, number) in zip(drawn, numbers) { rows[Int(number % UInt64(groups))].append(row) }
        var members: [UInt64: [Int32]] = [:]
        for (group, found) in rows.enumerated() where !found.isEmpty { members[UInt64(group)] = found }
        return members
    }
}

/// The states of all groups after one chunk.
public struct EntityStates: Sendable {
    let parts: Result<[UInt64: ChunkStates], Diagnostic>
    /// Whether the keys of `parts` are groups of entities and not entities.
    let isGrouped: Bool
    let missing: Int
}
