import AssayCheckKit
import AssayCore
import AssayTabular

/// Number of ways in which a column writes a missing value.
///
/// - Definition: different texts that are words for nothing, as `sentinel_rate` knows them, spelling by spelling, and one more where a
///   value is null or NaN; deepchecks' `MixedNulls` counts the same over a shorter list.
/// - Units: ways; 1 is what a sound column with gaps has.
/// - Missing values: they are what is counted. An empty table is undefined, so inconclusive.
/// - State: each spelling once, exact.
struct NullTokenCount: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "null_token_count", .schema, "Number of ways in which a column writes a missing value.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("column", .column)], statistical: false,
        equals: "deepchecks MixedNulls 0.19 with the words of sentinel_rate")

    private let fold: NullTokenFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = NullTokenFold(column: try call.column())
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        return Measurement(
            Double(state.spellings.count + (state.nulls > 0 ? 1 : 0)), rows: state.rows,
            details: MeasurementDetails(
                findings: state.first.findings,
                numbers: ["nulls": Double(state.nulls), "null_words": Double(state.words)]))
    }
}

/// The words for nothing that stand in a column.
struct NullTokenFold: Fold {
    let column: String

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct State: FoldState {
        var rows = 0
        var nulls = 0
        /// Rows with a word for nothing.
        var words = 0
        var spellings: Set<UInt64> = []
        var first = FirstRows()

        mutating func merge(_ later: State) {
            (rows, nulls, words) = (rows + later.rows, nulls + later.nulls, words + later.words)
            spellings.formUnion(later.spellings)
            first.merge(later.first)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let keys = try observation.keys(column)
        let isText = try observation.column(column).type == .string
        let flags = isText ? try NullWord(column: column).flags(observation) : []
        state.rows += rows.count
        rows.forEach { row in
            guard !keys.isMissing[row] else { return state.nulls += 1 }
            guard isText, flags[row] == true else { return }
            state.words += 1
            state.spellings.insert(keys.keys[row])
            state.first.add(observation.tableRow(row))
        }
    }
}
