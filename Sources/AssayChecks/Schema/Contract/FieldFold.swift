import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Holds a column against its field of the contract.
///
/// - Missing values: counted; they break `required` and nothing else.
/// - State: counts and the first rows of each constraint; a unique field keeps a 128-bit hash of every value.
struct FieldFold: Fold {
    let field: ContractField
    /// Whether values of broken rows are kept, to be shown.
    let keepsValues: Bool

    static let shownRows = 10

    var memory: FoldMemory { field.limits.isUnique ? .perRow : .constant }
    var needs: FoldNeeds { FoldNeeds(columns: [field.name]) }

    struct State: FoldState {
        var rows = 0, missing = 0, sentinels = 0, broken = 0
        var counts: [Constraint: Int] = [:]
        var firstRows: [Constraint: [Int]] = [:]
        var values: [String] = []
        var keys: [KeyRow] = []

        mutating func merge(_ later: State) {
            rows += later.rows
            missing += later.missing
            sentinels += later.sentinels
            broken += later.broken
            counts.merge(later.counts, uniquingKeysWith: +)
            firstRows.merge(later.firstRows) { Array(($0 + $1).prefix(FieldFold.shownRows)) }
            values = Array((values + later.values).prefix(FieldFold.shownRows))
            keys += later.keys
        }

        mutating func note(_ constraint: Constraint, row: Int) {
            counts[constraint, default: 0] += 1
            if firstRows[constraint, default: []].count < FieldFold.shownRows { firstRows[constraint, default: []].append(row) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let column = try observation.column(field.name)
        let cells = FieldCells(field, column)
        // A resample may draw a row twice, which repeats no value of the table.
        var last = -1
        rows.forEach { row in
            defer { last = row }
            let verdict = cells[row]
            state.rows += 1
            if verdict.isMissing { state.missing += 1 }
            if verdict.isSentinel { state.sentinels += 1 }
            if !verdict.broken.isEmpty { add(verdict.broken, row, column, observation.tableRow(row), &state) }
            if field.limits.isUnique, row != last, let hash = KeyHash.of(CollectionOfOne(verdict.value)) {
                state.keys.append(KeyRow(hash: hash, row: observation.tableRow(row), isBroken: !verdict.broken.isEmpty))
            }
        }
    }

    private func add(_ broken: ConstraintSet, _ row: Int, _ column: Column, _ tableRow: Int, _ state: inout State) {
        state.broken += 1
        for constraint in broken.members { state.note(constraint, row: tableRow) }
        guard keepsValues, field.pii == nil, state.values.count < Self.shownRows else { return }
        let words = broken.members.map(\.rawValue).joined(separator: ", ")
        state.values.append("row \(tableRow): \(column.text(at: row).map { "`\($0)`" } ?? "no value") breaks \(words)")
    }

    func finish(_ state: State) -> State {
        var state = state
        for repeated in state.keys.repetitions() {
            state.note(.unique, row: repeated.row)
            if !repeated.isBroken { state.broken += 1 }
        }
        state.keys = []
        return state
    }
}

extension FieldFold.State {
    /// A line for each constraint that is broken.
    var findings: [String] {
        Constraint.allCases.compactMap { constraint in
            counts[constraint].map { RowWords.finding(constraint.rawValue, count: $0, rows: firstRows[constraint] ?? []) }
        } + (sentinels > 0 ? ["\(sentinels) sentinel\(sentinels == 1 ? "" : "s") counted as missing"] : [])
    }

    var numbers: [String: Double] {
        var numbers = ["missing": Double(missing), "sentinels": Double(sentinels), "broken": Double(broken)]
        for (constraint, count) in counts { numbers[constraint.rawValue] = Double(count) }
        return numbers
    }

    var details: MeasurementDetails {
        MeasurementDetails(findings: findings.isEmpty ? nil : findings, numbers: numbers, values: values.isEmpty ? nil : values)
    }
}

/// How findings speak of rows.
enum RowWords {
    /// `minimum: 3 rows, first 4, 9 and 17`
    static func finding(_ what: String, count: Int, rows: [Int]) -> String {
        let shown = rows.prefix(FieldFold.shownRows)
        let words = shown.count == 1 ? "row \(shown[0])" : "first rows \(shown.map(String.init).joined(separator: ", "))"
        return count == 1 ? "\(what): \(words)" : "\(what): \(count) rows, \(words)"
    }
}
