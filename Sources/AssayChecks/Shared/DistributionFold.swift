import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// What a column holds: the numbers of a numeric one, the counts of the values of any other.
///
/// Measures of quality and of drift share it, so that each number is kept once, and sorted once.
///
/// - Missing values: null and NaN are counted apart.
/// - State: eight bytes a row for numbers, sixteen where integers or decimals are too long for 64-bit floats; a count, a text and a row
///   number a distinct value else; weights where the table has them. Exact.
struct DistributionFold: Fold {
    let column: String
    /// Whether numbers stand for classes, as the labels 0 and 1 do.
    var asCategories = false

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct State: FoldState {
        /// Every row of a column of numbers or booleans, NaN where the value is missing.
        var numbers = NumberRows()
        var categories = CategoryTotals()
        var missing = WeightTotal()
        /// Whether rows of a column of numbers, and of another kind, were seen.
        var isNumeric = false
        var isCategorical = false

        mutating func merge(_ later: State) {
            numbers.merge(later.numbers)
            categories.merge(later.categories)
            missing.merge(later.missing)
            (isNumeric, isCategorical) = (isNumeric || later.isNumeric, isCategorical || later.isCategorical)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let column = try observation.column(self.column), weights = try observation.weights()
        let isNumeric = !asCategories && (column.type.isQuantity || column.type == .null)
        if isNumeric || (column.type == .bool && !asCategories) {
            try state.numbers.append(rows, of: self.column, weights, observation)
        }
        guard !isNumeric else {
            let numbers = try observation.doubles(self.column)
            rows.forEach { if numbers[$0].isNaN { state.missing.add(weights?[$0]) } }
            return state.isNumeric = column.type != .null && rows.count > 0
        }
        state.isCategorical = rows.count > 0
        state.categories.add(
            rows, try observation.codes(self.column), column, weights: weights, firstRow: observation.chunk.firstRow,
            missing: &state.missing)
    }

    func finish(_ state: State) throws(Diagnostic) -> ColumnSample {
        let numbers = state.numbers.values.isEmpty ? nil : SortedNumbers(state.numbers)
        return ColumnSample(
            numbers: state.isNumeric ? numbers?.sample : nil, counts: state.isCategorical ? state.categories.canonical : nil,
            missing: state.missing, sorted: numbers, categories: state.isCategorical ? state.categories : nil)
    }
}

/// The distribution of a column in one table.
struct ColumnSample: Sendable {
    /// Nil for a column that is no quantity, or has no rows.
    var numbers: SortedSample?
    /// By canonical value; nil for a column of numbers, or without rows.
    var counts: [String: WeightTotal]?
    var missing: WeightTotal
    /// The rows behind the numbers, of booleans too; nil where the rows are not known.
    var sorted: SortedNumbers?
    /// The values as they are written; nil where they are not known.
    var categories: CategoryTotals?
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
