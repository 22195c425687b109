import AssayCheckKit
import AssayCore
import AssayStatistics

/// Sums what each row's decision earns, where amounts differ from row to row.
///
/// - Missing values: rows without a label are left out; a NaN score is MD103, an unusable amount DT140.
/// - State: exact sums by kind of decision; Chan moments, merged in row order, for the interval.
struct ValueFold: Fold {
    let costs: DecisionCosts

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: costs.columns, label: true, prediction: true) }

    /// The rows of one kind of decision.
    struct Cell: Sendable {
        var weight = ExactSum()
        var earned = ExactSum()
    }

    struct State: FoldState {
        var rows = 0
        /// In the order of `RowAmounts.Kind`.
        var cells = [Cell](repeating: Cell(), count: RowAmounts.Kind.allCases.count)
        var moments = Moments()

        mutating func merge(_ later: State) {
            rows += later.rows
            for index in cells.indices {
                cells[index].weight.merge(later.cells[index].weight)
                cells[index].earned.merge(later.cells[index].earned)
            }
            moments.merge(later.moments)
        }

        /// What a row earns on average; nil without weight.
        var mean: Double? {
            var (weight, earned) = (ExactSum(), ExactSum())
            for cell in cells {
                weight.merge(cell.weight)
                earned.merge(cell.earned)
            }
            return weight.value > 0 ? earned.value / weight.value : nil
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (labels, decisions) = (try observation.binaryLabels(), try observation.decisions())
        let weights = try observation.weights()
        let amounts = try RowAmounts(costs, observation, labels, rows)
        rows.forEach { row in
            guard labels[row] >= 0 else { return }
            let (truth, decided) = (labels[row] == 1, decisions[row] == 1)
            let (value, weight) = (amounts.value(row, truth: truth, decided: decided), weights?[row] ?? 1)
            let kind = RowAmounts.Kind(truth: truth, decided: decided).rawValue
            state.rows += 1
            state.cells[kind].weight.add(weight)
            state.cells[kind].earned.add(weight * value)
            state.moments.add(value, weight: weight)
        }
    }
}

/// The spread of how much more each row earns with the candidate than with the baseline.
///
/// - Missing values: as `ValueFold`, for either model.
/// - State: Chan moments, merged in row order.
struct PairedValueFold: Fold {
    let costs: DecisionCosts

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: costs.columns, label: true, prediction: true, baseline: true) }

    struct State: FoldState {
        var moments = Moments()
        mutating func merge(_ later: State) { moments.merge(later.moments) }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (labels, candidate) = (try observation.binaryLabels(), try observation.decisions())
        let baseline = try observation.counterpart().decisions()
        let weights = try observation.weights()
        let amounts = try RowAmounts(costs, observation, labels, rows)
        rows.forEach { row in
            guard labels[row] >= 0 else { return }
            let truth = labels[row] == 1
            let (now, before) = (
                amounts.value(row, truth: truth, decided: candidate[row] == 1),
                amounts.value(row, truth: truth, decided: baseline[row] == 1)
            )
            state.moments.add(now - before, weight: weights?[row] ?? 1)
        }
    }
}
