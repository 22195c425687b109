import AssayCheckKit
import AssayCore
import AssayTabular

/// What each row of a chunk earns by either decision.
///
/// - Missing values: a labelled row whose amount is missing, NaN or infinite is DT140, whichever decision it got: otherwise a
///   threshold would decide whether the table can be used. A column that no kind of decision of the row's class takes is not
///   looked at.
struct RowAmounts {
    /// By the four kinds of decision in the order of `Kind`.
    private let amounts: [(times: Double, column: [Double]?)]

    /// A kind of decision, as an index.
    enum Kind: Int, CaseIterable {
        case trueNegative, falsePositive, falseNegative, truePositive

        init(truth: Bool, decided: Bool) {
            switch (truth, decided) {
            case (false, false): self = .trueNegative
            case (false, true): self = .falsePositive
            case (true, false): self = .falseNegative
            case (true, true): self = .truePositive
            }
        }
    }

    /// - Throws: DT140, DT141 for a column that holds no numbers.
    init(_ costs: DecisionCosts, _ observation: Observation, _ labels: [Int8], _ rows: RowSelection) throws(Diagnostic) {
        var columns: [String: [Double]] = [:]
        for name in costs.columns { columns[name] = try Self.numbers(name, observation) }
        amounts = [costs.trueNegative, costs.falsePositive, costs.falseNegative, costs.truePositive].map { amount in
            (amount.times, amount.column.flatMap { columns[$0] })
        }
        if let bad = firstUnusable(labels, rows) {
            throw Diagnostic(
                .unusableAmount, "an amount that `checks.performance.costs` needs is missing or not finite",
                in: "row \(observation.tableRow(bad))",
                help: "fill the amount, or leave the row's label empty so that it is not valued")
        }
    }

    /// What the row earns when it is decided so.
    func value(_ row: Int, truth: Bool, decided: Bool) -> Double {
        let amount = amounts[Kind(truth: truth, decided: decided).rawValue]
        return amount.column.map { amount.times * $0[row] } ?? amount.times
    }

    private func firstUnusable(_ labels: [Int8], _ rows: RowSelection) -> Int? {
        var found: Int?
        rows.forEach { row in
            guard found == nil, labels[row] >= 0 else { return }
            let values = [true, false].map { value(row, truth: labels[row] == 1, decided: $0) }
            if !(values[0] - values[1]).isFinite { found = row }
        }
        return found
    }

    private static func numbers(_ name: String, _ observation: Observation) throws(Diagnostic) -> [Double] {
        let column = try observation.column(name)
        guard column.type.isNumeric || column.type == .null else {
            throw Diagnostic(
                .amountType, "column `\(name)` holds \(column.type.name), but amounts are numbers",
                help: "set `data.evaluation.columns: {\(name): float64}`, or name another column in `checks.performance.costs`")
        }
        return column.doubles
    }
}
