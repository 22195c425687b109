import AssayCheckKit
import AssayCore
import AssayTabular

/// Counts rows whose label lies inside their prediction interval.
///
/// - Missing values: rows without a label are left out; a missing bound of a labelled row is MD103.
/// - State: counts and exact weight sums.
struct CoverageFold: Fold {
    let lower: String
    let upper: String

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: [lower, upper], label: true) }

    struct State: FoldState {
        var inside = WeightTotal()
        var all = WeightTotal()

        mutating func merge(_ later: State) {
            inside.merge(later.inside)
            all.merge(later.all)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let targets = try observation.targets()
        let (low, high) = (try bounds(lower, observation), try bounds(upper, observation))
        if let bad = targets.indices.first(where: { !targets[$0].isNaN && (low[$0].isNaN || high[$0].isNaN) }) {
            throw Diagnostic(
                .undefinedScore, "a bound of a prediction interval is missing", in: "row \(observation.tableRow(bad))",
                help: "a row without an interval cannot be judged: fill both bounds, or drop the row")
        }
        let weights = try observation.weights()
        rows.forEach { row in
            guard !targets[row].isNaN else { return }
            func count(_ total: inout WeightTotal) {
                if let weights { total.add(weight: weights[row]) } else { total.merge(WeightTotal(rows: 1)) }
            }
            count(&state.all)
            if low[row] <= targets[row] && targets[row] <= high[row] { count(&state.inside) }
        }
    }

    private func bounds(_ name: String, _ observation: Observation) throws(Diagnostic) -> [Double] {
        let column = try observation.column(name)
        guard column.type.isNumeric || column.type == .null else {
            throw Diagnostic(
                .labelType, "column `\(name)` holds \(column.type.name), but a bound is a number",
                help: "set `data.evaluation.columns: {\(name): float64}`, or name another column")
        }
        return column.doubles
    }
}
