import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// What a column holds: the numbers of a numeric one, the counts of the values of any other.
///
/// - Missing values: null and NaN are counted apart.
/// - State: per row for numbers, per distinct value else; weights where the table has them. Exact.
struct DistributionFold: Fold {
    let column: String
    /// Whether numbers stand for classes, as the labels 0 and 1 do.
    var asCategories = false

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct State: FoldState {
        var numbers: [Double] = []
        /// As many as numbers where the table has weights.
        var weights: [Double] = []
        var counts: [String: WeightTotal] = [:]
        var missing = WeightTotal()
        /// Whether rows of a column of numbers, and of another kind, were seen.
        var isNumeric = false
        var isCategorical = false

        mutating func merge(_ later: State) {
            numbers += later.numbers
            weights += later.weights
            counts.merge(later.counts) { one, other in
                var sum = one
                sum.merge(other)
                return sum
            }
            missing.merge(later.missing)
            (isNumeric, isCategorical) = (isNumeric || later.isNumeric, isCategorical || later.isCategorical)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let column = try observation.column(self.column)
        let weights = try observation.weights()
        if column.type == .null {
            rows.forEach { state.missing.add(weights?[$0]) }
        } else if column.type.isQuantity, !asCategories {
            observe(rows, numbers: column.doubles, weights, into: &state)
        } else {
            observe(rows, categories: column.categories, weights, into: &state)
        }
    }

    private func observe(_ rows: RowSelection, numbers: [Double], _ weights: [Double]?, into state: inout State) {
        state.isNumeric = state.isNumeric || rows.count > 0
        state.numbers.reserveCapacity(rows.count)
        rows.forEach { row in
            guard !numbers[row].isNaN else { return state.missing.add(weights?[row]) }
            state.numbers.append(numbers[row])
            if let weights { state.weights.append(weights[row]) }
        }
    }

    private func observe(_ rows: RowSelection, categories: Categories, _ weights: [Double]?, into state: inout State) {
        state.isCategorical = state.isCategorical || rows.count > 0
        var totals = Array(repeating: WeightTotal(), count: categories.values.count)
        rows.forEach { row in
            let code = Int(categories.codes[row])
            if code < 0 { state.missing.add(weights?[row]) } else { totals[code].add(weights?[row]) }
        }
        for (value, total) in zip(categories.values, totals) where total.rows > 0 {
            state.counts[TaskFrame.canonical(value), default: WeightTotal()].merge(total)
        }
    }

    func finish(_ state: State) throws(Diagnostic) -> ColumnSample {
        let sample = state.weights.isEmpty ? SortedSample(state.numbers) : SortedSample(state.numbers, weights: state.weights)
        return ColumnSample(
            numbers: state.isNumeric ? sample : nil, counts: state.isCategorical ? state.counts : nil, missing: state.missing)
    }
}

/// The distribution of a column in one table.
struct ColumnSample: Sendable {
    /// Nil for a column that is no quantity, or has no rows.
    var numbers: SortedSample?
    /// By canonical value; nil for a column of numbers, or without rows.
    var counts: [String: WeightTotal]?
    var missing: WeightTotal
    /// What else is known where the sample stands in a profile; nil for rows.
    var profiled: ProfiledSample?

    var rows: Int {
        (profiled?.numbers ?? numbers?.values.count ?? 0) + (counts?.values.reduce(0) { $0 + $1.rows } ?? 0) + missing.rows
    }
}

extension LogicalType {
    /// Whether differences of its values mean something: numbers, dates and times.
    var isQuantity: Bool {
        switch self {
        case .int64, .float64, .decimal, .date, .timestamp: true
        case .bool, .string, .fixedList, .null, .unsupported: false
        }
    }
}
