import AssayCheckKit
import AssayCore
import AssayTabular

/// Number of features that have one value in every row, or none.
///
/// - Definition: features with `pandas.Series.nunique(dropna=True)` 3.1 of at most 1: a feature of one value and nulls counts too.
/// - Units: columns.
/// - Missing values: null and NaN are no value. An empty table is undefined, so inconclusive; one row makes every feature constant.
/// - State: one value a feature, exact for numbers, by a 64-bit hash for texts.
struct ConstantColumns: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "constant_columns", .schema, "Number of features that have one value in every row, or none.", unit: .count,
        range: 0...(.infinity), better: .lower, statistical: false, equals: "(pandas.DataFrame.nunique() <= 1).sum() 3.1")

    private let fold: ConstantFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = ConstantFold(columns: call.features.sorted())
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        let constant = fold.columns.filter { state.seen[$0] != .several }
        return Measurement(
            Double(constant.count), rows: state.rows,
            details: MeasurementDetails(findings: constant.isEmpty ? nil : ["constant: \(constant.listed)"]))
    }
}

/// Whether each of some columns has shown a second value.
struct ConstantFold: Fold {
    let columns: [String]

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: Set(columns)) }

    enum Seen: Sendable, Hashable {
        case one(UInt64)
        case several

        func merged(_ later: Seen) -> Seen { self == later ? self : .several }
    }

    struct State: FoldState {
        var rows = 0
        var seen: [String: Seen] = [:]

        mutating func merge(_ later: State) {
            rows += later.rows
            seen.merge(later.seen) { $0.merged($1) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        state.rows += rows.count
        for column in columns {
            let keys = try observation.keys(column)
            var seen = state.seen[column]
            rows.forEach { row in
                guard seen != .several, !keys.isMissing[row] else { return }
                let value = Seen.one(keys.keys[row])
                seen = seen?.merged(value) ?? value
            }
            state.seen[column] = seen
        }
    }
}
