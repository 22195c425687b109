import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular
import Synchronization

/// Finds rows whose key stands in no row of the table that it refers to.
///
/// - Missing values: a key with a missing part refers to nothing and is no violation, as in SQL.
/// - State: constant where the other table is a file; a hash a row where it is a table of the manifest, whose keys are known when both
///   have been read.
struct ForeignKeyFold: Fold {
    let key: ForeignKey
    let fields: [ContractField]
    private let reference: ReferenceKeys

    init(key: ForeignKey, fields: [ContractField]) {
        (self.key, self.fields) = (key, fields)
        reference = ReferenceKeys(key: key, fields: fields)
    }

    /// The keys of the other table follow from the rest.
    static func == (one: ForeignKeyFold, other: ForeignKeyFold) -> Bool {
        one.key == other.key && one.fields == other.fields
    }

    func hash(into hasher: inout Hasher) { hasher.combine(key) }

    var memory: FoldMemory { key.resource == nil ? .perRow : .constant }
    var needs: FoldNeeds { FoldNeeds(columns: Set(fields.map(\.name))) }

    struct State: FoldState {
        var rows = 0, broken = 0, open = 0
        var firstRows: [Int] = []
        /// Still to be looked up.
        var keys: [KeyRow] = []

        mutating func merge(_ later: State) {
            rows += later.rows
            broken += later.broken
            open += later.open
            firstRows = Array((firstRows + later.firstRows).prefix(FieldFold.shownRows))
            keys += later.keys
        }

        mutating func note(_ row: Int) {
            broken += 1
            if firstRows.count < FieldFold.shownRows { firstRows.append(row) }
        }

        /// What is found once the keys of the other table are known.
        func resolved(_ targets: Set<KeyHash>) -> State {
            var state = self
            let found = state.keys.filter { !targets.contains($0.hash) }
            state.broken += found.count
            state.firstRows = Array(
                (state.firstRows + found.prefix(FieldFold.shownRows).map(\.row)).sorted().prefix(FieldFold.shownRows))
            state.keys = []
            return state
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let cells = try FieldCells.all(fields, in: observation)
        let known = key.resource == nil ? nil : try reference.keys()
        rows.forEach { row in
            state.rows += 1
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
}

extension ForeignKey {
    /// - Throws: DT142 where the other table lacks a column.
    func refuseMissing(among columns: [String]) throws(Diagnostic) {
        guard let missing = referenceFields.first(where: { !columns.contains($0) }) else { return }
        throw Diagnostic(
            .missingReferenceColumn, "`\(written)` has no column `\(missing)`, which a foreign key refers to", at: place,
            help: NearestName.find(missing, in: columns).map { "did you mean `\($0)`?" } ?? "columns: \(columns.listed)")
    }

    /// The fields of the other table, read by the types of the key's own.
    func targets(_ fields: [ContractField]) -> [ContractField] {
        zip(fields, referenceFields).map { field, name in
            var field = field
            field.name = name
            return field
        }
    }
}

/// The different keys of a table.
///
/// - State: a hash a key, exact.
struct KeySetFold: Fold {
    let fields: [ContractField]

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: Set(fields.map(\.name))) }

    struct State: FoldState {
        var keys: Set<KeyHash> = []
        mutating func merge(_ later: State) { keys.formUnion(later.keys) }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let cells = try FieldCells.all(fields, in: observation)
        rows.forEach { row in if let hash = KeyHash.of(cells.map { $0[row].value }) { state.keys.insert(hash) } }
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
        let targets = key.targets(fields)
        let text = Set(targets.filter(\.reader.needsText).map(\.name))
        let table = try Table.open(TableRequest(source: key.resource ?? "", displayName: key.written, textColumns: text))
        try key.refuseMissing(among: table.schema.names)
        let source = try table.scan(columns: targets.map(\.name))
        var keys: Set<KeyHash> = []
        while let ticket = try source.next() {
            let chunk = try ticket.load()
            let cells = targets.compactMap { field in chunk.column(field.name).map { FieldCells(field, $0) } }
            for row in 0..<chunk.rowCount { if let hash = KeyHash.of(cells.map { $0[row].value }) { keys.insert(hash) } }
        }
        return keys
    }
}
