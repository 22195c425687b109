import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// Counts positive decisions, or decisions for one class. Needs no labels.
///
/// - Missing values: a NaN score is MD103.
/// - State: counts and exact weight sums, exact merge.
struct SelectionFold: Fold {
    /// The class whose decisions count; nil for the positive one of a binary task.
    var className: String?

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(prediction: true) }

    struct State: FoldState {
        var selected = WeightTotal()
        var passedOver = WeightTotal()

        mutating func merge(_ later: State) {
            selected.merge(later.selected)
            passedOver.merge(later.passedOver)
        }

        var rows: Int { selected.rows + passedOver.rows }
        var total: Double { selected.weight + passedOver.weight }
        var squares: Double { selected.squares + passedOver.squares }
        /// The selection rate; nil without rows.
        var rate: Double? { total > 0 ? selected.weight / total : nil }

        /// The selected rows out of all, at the effective size of a weighted sample.
        var proportion: Proportion {
            Proportion(weightedSuccesses: selected.weight, weight: total, squaredWeight: squares)
        }

        func interval(confidence: Double) -> Interval? { interval(IntervalPlan(confidence: confidence)) }

        func interval(_ plan: IntervalPlan) -> Interval? { .share(selected.weight, of: total, squares: squares, plan) }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let decisions = try decisions(of: observation)
        guard let weights = try observation.weights() else {
            var selected = 0
            rows.forEach { selected &+= Int(decisions[$0]) }
            state.merge(State(selected: WeightTotal(rows: selected), passedOver: WeightTotal(rows: rows.count - selected)))
            return
        }
        rows.forEach { row in
            decisions[row] == 1 ? state.selected.add(weight: weights[row]) : state.passedOver.add(weight: weights[row])
        }
    }

    private func decisions(of observation: Observation) throws(Diagnostic) -> [Int8] {
        guard let className else { return try observation.decisions() }
        return try observation.once(self) { () throws(Diagnostic) in
            let decided = try observation.classDecisions()
            let wanted = decided.values.firstIndex(of: className).map(Int32.init) ?? -1
            return decided.codes.map { $0 == wanted ? 1 : 0 }
        }
    }
}
