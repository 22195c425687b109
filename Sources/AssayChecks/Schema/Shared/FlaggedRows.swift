import AssayCheckKit
import AssayCore
import AssayManifest

/// Rows that were looked at, and those of them that something is wrong with.
///
/// - State: counts and the first row numbers, exact.
struct FlaggedRows: FoldState {
    /// Rows with a value to look at.
    var rows = 0
    var flagged = 0
    /// Rows without one.
    var missing = 0
    var first = FirstRows()

    mutating func add(row: Int, isFlagged: Bool) {
        rows += 1
        guard isFlagged else { return }
        flagged += 1
        first.add(row)
    }

    mutating func merge(_ later: FlaggedRows) {
        (rows, flagged, missing) = (rows + later.rows, flagged + later.flagged, missing + later.missing)
        first.merge(later.first)
    }

    /// The share of flagged rows with Wilson's interval; undefined without rows.
    func measurement(counting name: String, confidence: Double, reason: String = "no values in scope") -> Measurement {
        guard rows > 0 else { return .undefined(reason, rows: 0) }
        let (part, whole) = (Double(flagged), Double(rows))
        return Measurement(
            part / whole, interval: .share(part, of: whole, squares: whole, confidence: confidence), rows: rows,
            details: MeasurementDetails(findings: first.findings, numbers: [name: part]))
    }
}

/// What a row is looked at for.
protocol RowRule: Sendable, Hashable {
    var columns: Set<String> { get }
    /// Says for each row of a chunk whether it is flagged; nil where it has nothing to look at.
    func flags(_ observation: Observation) throws(Diagnostic) -> [Bool?]
}

/// Counts the rows that a rule flags.
struct FlagFold<Rule: RowRule>: Fold {
    let rule: Rule

    typealias State = FlaggedRows
    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: rule.columns) }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let flags = try observation.once(rule) { () throws(Diagnostic) in try rule.flags(observation) }
        rows.forEach { row in
            guard let isFlagged = flags[row] else {
                state.missing += 1
                return
            }
            state.add(row: observation.tableRow(row), isFlagged: isFlagged)
        }
    }
}

/// The share of rows that a rule flags.
protocol FlagMeasure: TableMeasure {
    associatedtype Rule: RowRule
    var rule: Rule { get }
    var confidence: Double { get }
    /// What the flagged rows are called among the details.
    static var counted: String { get }
}

extension FlagMeasure {
    var intervalMethods: [IntervalMethod] { [.wilson] }

    var requests: [FoldRequest] { [FoldRequest(FlagFold(rule: rule))] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try results.result(FlagFold(rule: rule)).measurement(counting: Self.counted, confidence: confidence)
    }
}
