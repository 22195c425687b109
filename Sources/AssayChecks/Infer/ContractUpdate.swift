import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Changes a contract as far as a table makes necessary, and nothing else in its text.
///
/// - Definition: a bound or a length that a value breaks is moved to that value, and on numbers a tenth of the range beyond; values that
///   stand in no `enum` are added; `required` and `unique` that do not hold become false; columns that are missing are added at the end. Types, formats
///   and patterns are never weakened: what breaks them is listed. Keys and rules are not looked at.
public struct ContractUpdate {
    public private(set) var edit: ContractEdit
    /// What was changed, a line each.
    public private(set) var changes: [String] = []
    /// What the table breaks and only a person can decide, a line each.
    public private(set) var left: [String] = []
    private let contract: DataContract

    /// - Parameter text: the contract as it stands.
    public init(_ contract: DataContract, text: String) { (self.contract, edit) = (contract, ContractEdit(text)) }

    public mutating func apply(_ table: Table, inferred: ContractInference) throws(Diagnostic) {
        let fields = contract.fields.filter { table.schema[$0.name] != nil && !$0.isForbidden }
        var bank = FoldBank()
        let folds = fields.map { UpdateFold(field: $0) }
        for fold in folds { bank.add(FoldRequest(fold), slice: nil) }
        let totals = bank.totals()
        let scan = try table.scan(columns: fields.map(\.name))
        while let ticket = try scan.next() {
            let chunk = try ticket.load()
            totals.merge(bank.observe(Observation(chunk: chunk, frame: TaskFrame(task: .regression), prediction: nil)))
        }
        let results = totals.finish().scoped(to: nil)
        for fold in folds { update(fold.field, try results.result(fold)) }
        add(table.schema.names.filter { contract.field($0) == nil }, inferred)
        for field in contract.fields where table.schema[field.name] == nil && !field.isForbidden {
            left.append("`\(field.name)`: the table has no such column")
        }
    }

    private mutating func update(_ field: ContractField, _ found: UpdateFold.State) {
        // What a tolerance allows needs no change.
        if let tolerance = field.tolerance, !found.broken.contains(.unique), found.brokenShare <= tolerance { return }
        for constraint in found.broken.members {
            let place = field.places["constraints.\(constraint.rawValue)"]
            switch constraint {
            case .required: replace(field, constraint, place, "false", "values are missing")
            case .unique: replace(field, constraint, place, "false", "values repeat")
            case .minimum: move(field, constraint, place, found, found.low)
            case .maximum: move(field, constraint, place, found, found.high)
            case .minLength: replace(field, constraint, place, "\(found.shortest)", "a text has \(found.shortest)")
            case .maxLength: replace(field, constraint, place, "\(found.longest)", "a text has \(found.longest)")
            case .allowed: allow(field, found.strangers)
            case .exclusiveMinimum, .exclusiveMaximum, .type, .format, .pattern:
                left.append(
                    "`\(field.name)`: \(constraint.rawValue) does not hold; decide whether the data or the contract is wrong")
            }
        }
    }

    private mutating func replace(
        _ field: ContractField, _ constraint: Constraint, _ place: SourcePlace?, _ value: String, _ why: String
    ) {
        guard let place, edit.replace(place, with: value) else {
            return left.append("`\(field.name)`: \(constraint.rawValue) must be \(value), and cannot be changed in place")
        }
        changes.append("`\(field.name)`: \(constraint.rawValue) is now \(value), because \(why)")
    }

    private mutating func move(
        _ field: ContractField, _ constraint: Constraint, _ place: SourcePlace?, _ found: UpdateFold.State, _ seen: FieldValue?
    ) {
        guard let seen, let low = found.low?.magnitude, let high = found.high?.magnitude,
            let text = Self.text(seen, field.reader.type)
        else {
            return left.append("`\(field.name)`: \(constraint.rawValue) does not hold")
        }
        let slack = BoundSlack.bounds(low, high, isWhole: field.reader.type == .integer)
        let numeric = [.number, .integer].contains(field.reader.type)
        let bound = numeric ? (constraint == .minimum ? slack?.low : slack?.high) ?? text : text
        replace(field, constraint, place, bound, "the table has \(text)")
    }

    private static func text(_ value: FieldValue, _ type: FieldType) -> String? {
        guard let number = value.magnitude, number.isFinite else { return nil }
        switch type {
        case .date: return YAMLText.date(days: Int(number))
        case .datetime: return YAMLText.moment(seconds: number)
        case .number, .integer, .year: return BoundSlack.number(number)
        default: return nil
        }
    }

    private mutating func allow(_ field: ContractField, _ strangers: [String]) {
        let values = strangers.map { field.reader.type == .string ? YAMLText.scalar($0) : $0 }
        guard let place = field.limits.allowed?.place, strangers.count <= UpdateFold.mostStrangers,
            edit.append(values, toListAt: place)
        else { return left.append("`\(field.name)`: enum lacks values, and cannot be changed in place") }
        changes.append("`\(field.name)`: enum has \(values.count) more value\(values.count == 1 ? "" : "s")")
    }

    private mutating func add(_ names: [String], _ inferred: ContractInference) {
        guard !contract.columns.allowsExtra, !names.isEmpty else { return }
        var block: [String] = []
        for name in names { block += inferred.block(named: name) ?? [] }
        // Replacing scalars keeps the lines where they are, so the last field still begins where it was read.
        guard let last = contract.fields.last, edit.insert(block, afterItemAt: last.place.line) else {
            return left += names.map { "`\($0)`: the column is new, and the list of fields cannot be extended in place" }
        }
        changes += names.map { "`\($0)`: the column is new" }
    }
}

/// What a column breaks of its field, and how far.
struct UpdateFold: Fold {
    let field: ContractField
    static let mostStrangers = 100

    var memory: FoldMemory { field.limits.isUnique ? .perRow : .constant }
    var needs: FoldNeeds { FoldNeeds(columns: [field.name]) }

    struct State: FoldState {
        var broken: ConstraintSet = []
        var rows = 0, brokenRows = 0
        var low: FieldValue?
        var high: FieldValue?
        var shortest = Int.max, longest = 0
        /// Values that no `enum` has, in the order in which they came.
        var strangers: [String] = []
        var keys: [KeyRow] = []

        mutating func merge(_ later: State) {
            broken.formUnion(later.broken)
            rows += later.rows
            brokenRows += later.brokenRows
            if let value = later.low { widen(value) }
            if let value = later.high { widen(value) }
            (shortest, longest) = (min(shortest, later.shortest), max(longest, later.longest))
            for stranger in later.strangers { add(stranger) }
            keys += later.keys
        }

        var brokenShare: Double { rows == 0 ? 0 : Double(brokenRows) / Double(rows) }

        mutating func widen(_ value: FieldValue) {
            guard value.magnitude?.isFinite == true else { return }
            if low.map({ value.isLess(than: $0) }) ?? true { low = value }
            if high.map({ $0.isLess(than: value) }) ?? true { high = value }
        }

        mutating func add(_ stranger: String) {
            if strangers.count <= UpdateFold.mostStrangers, !strangers.contains(stranger) { strangers.append(stranger) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let column = try observation.column(field.name)
        let cells = FieldCells(field, column)
        rows.forEach { row in
            let verdict = cells[row]
            state.broken.formUnion(verdict.broken)
            state.rows += 1
            state.brokenRows += verdict.broken.isEmpty ? 0 : 1
            guard let value = verdict.value else { return }
            state.widen(value)
            if case .text(let text) = value {
                (state.shortest, state.longest) = (min(state.shortest, text.count), max(state.longest, text.count))
            }
            if verdict.broken.contains(.allowed), let text = column.text(at: row) { state.add(text) }
            guard field.limits.isUnique, let hash = KeyHash.of([value]) else { return }
            state.keys.append(KeyRow(hash: hash, row: observation.tableRow(row), isBroken: false))
        }
    }

    func finish(_ state: State) -> State {
        var state = state
        if !state.keys.repetitions().isEmpty { state.broken.insert(ConstraintSet(.unique)) }
        state.keys = []
        return state
    }
}
