import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular
import Synchronization

/// Finds rows whose key stands in no row of the table that it refers to.
///
/// - Missing values: a key with a missing part refers to nothing and is no violation, as in SQL.
/// - State: constant where the other table is a file; two hashes a row where it is the table itself.
struct ForeignKeyFold: Fold {
    let key: ForeignKey
    let fields: [ContractField]
    /// The fields that the keys stand in where the table refers to itself.
    let ownTargets: [ContractField]
    private let reference: ReferenceKeys

    init(key: ForeignKey, fields: [ContractField], ownTargets: [ContractField]) {
        (self.key, self.fields, self.ownTargets) = (key, fields, ownTargets)
        reference = ReferenceKeys(key: key, fields: fields)
    }

    /// The keys of the other table follow from the rest.
    static func == (one: ForeignKeyFold, other: ForeignKeyFold) -> Bool {
        one.key == other.key && one.fields == other.fields && one.ownTargets == other.ownTargets
    }

    func hash(into hasher: inout Hasher) { hasher.combine(key) }

    var memory: FoldMemory { key.resource == nil ? .perRow : .constant }
    var needs: FoldNeeds { FoldNeeds(columns: Set((fields + ownTargets).map(\.name))) }

    struct State: FoldState {
        var rows = 0, broken = 0, open = 0
        var firstRows: [Int] = []
        var keys: [KeyRow] = []
        var targets: Set<KeyHash> = []

        mutating func merge(_ later: State) {
            rows += later.rows
            broken += later.broken
            open += later.open
            firstRows = Array((firstRows + later.firstRows).prefix(FieldFold.shownRows))
            keys += later.keys
            targets.formUnion(later.targets)
        }

        mutating func note(_ row: Int) {
            broken += 1
            if firstRows.count < FieldFold.shownRows { firstRows.append(row) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let cells = try FieldCells.all(fields, in: observation)
        let known = key.resource == nil ? nil : try reference.keys()
        let targets = try FieldCells.all(ownTargets, in: observation)
        rows.forEach { row in
            state.rows += 1
            if !targets.isEmpty, let hash = KeyHash.of(targets.map { $0[row].value }) { state.targets.insert(hash) }
            let verdicts = cells.map { $0[row] }
            if verdicts.contains(where: \.isMissing) { return state.open += 1 }
            let hash = KeyHash.of(verdicts.map(\.value))
            guard let hash else { return state.note(observation.tableRow(row)) }
            guard let known else {
                return state.keys.append(KeyRow(hash: hash, row: observation.tableRow(row), isBroken: false))
            }
            if !known.contains(hash) { state.note(observation.tableRow(row)) }
        }
    }

    func finish(_ state: State) -> State {
        var state = state
        for key in state.keys where !state.targets.contains(key.hash) { state.note(key.row) }
        state.firstRows.sort()
        (state.keys, state.targets) = ([], [])
        return state
    }
}

/// The keys of another table, read once, when the first chunk asks.
final class ReferenceKeys: Sendable {
    private let key: ForeignKey
    private let fields: [ContractField]
    private let loaded = Mutex<Result<Set<KeyHash>, Diagnostic>?>(nil)

    init(key: ForeignKey, fields: [ContractField]) { (self.key, self.fields) = (key, fields) }

    /// - Throws: DT142 where a column is missing, and what makes the file unreadable.
    func keys() throws(Diagnostic) -> Set<KeyHash> {
        let result = loaded.withLock { loaded in
            if let loaded { return loaded }
            let found: Result<Set<KeyHash>, Diagnostic>
            do throws(Diagnostic) { found = .success(try read()) } catch { found = .failure(error) }
            loaded = found
            return found
        }
        return try result.get()
    }

    private func read() throws(Diagnostic) -> Set<KeyHash> {
        let targets = zip(fields, key.referenceFields).map { field, name in
            var field = field
            field.name = name
            return field
        }
        let text = Set(targets.filter(\.reader.needsText).map(\.name))
        let table = try Table.open(TableRequest(source: key.resource ?? "", displayName: key.written, textColumns: text))
        try refuseMissing(table)
        let source = try table.scan(columns: targets.map(\.name))
        var keys: Set<KeyHash> = []
        while let ticket = try source.next() {
            let chunk = try ticket.load()
            let cells = targets.compactMap { field in chunk.column(field.name).map { FieldCells(field, $0) } }
            for row in 0..<chunk.rowCount { if let hash = KeyHash.of(cells.map { $0[row].value }) { keys.insert(hash) } }
        }
        return keys
    }

    private func refuseMissing(_ table: Table) throws(Diagnostic) {
        guard let missing = key.referenceFields.first(where: { table.schema[$0] == nil }) else { return }
        let near = NearestName.find(missing, in: table.schema.names)
        throw Diagnostic(
            .missingReferenceColumn, "`\(key.written)` has no column `\(missing)`, which a foreign key refers to", at: key.place,
            help: near.map { "did you mean `\($0)`?" } ?? "columns: \(table.schema.names.listed)")
    }
}
