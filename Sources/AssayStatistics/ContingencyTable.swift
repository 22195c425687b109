import Foundation

/// How often each pair of two categories occurs.
///
/// - Shapes: cells that are empty are left out.
/// - State: sums over cells are exact, so that their order does not matter.
public struct ContingencyTable: Sendable {
    public struct Cell: Sendable, Hashable {
        public var row: UInt64
        public var column: UInt64

        public init(row: UInt64, column: UInt64) { (self.row, self.column) = (row, column) }
    }

    private let cells: [Cell: Int]
    public let rows: [UInt64: Int]
    public let columns: [UInt64: Int]
    public let total: Int

    public init(_ cells: [Cell: Int]) {
        self.cells = cells
        rows = cells.reduce(into: [:]) { $0[$1.key.row, default: 0] += $1.value }
        columns = cells.reduce(into: [:]) { $0[$1.key.column, default: 0] += $1.value }
        total = cells.values.reduce(0, +)
    }

    /// Σ p ln(p / (p_row p_column)), in nats; nil for an empty table.
    ///
    /// - Definition: equals `sklearn.metrics.mutual_info_score`.
    public var mutualInformation: Double? { moments.map { max(0, $0.mean) } }

    /// The standard error of the mutual information by the delta method.
    ///
    /// - Source: Roulston 1999, Physica D 125:285.
    public var mutualInformationError: Double? {
        moments.map { (max(0, $0.square - $0.mean * $0.mean) / Double(total)).squareRoot() }
    }

    private var moments: (mean: Double, square: Double)? {
        guard total > 0 else { return nil }
        let all = Double(total)
        var (mean, square) = (ExactSum(), ExactSum())
        for (cell, count) in cells {
            let expected = Double(rows[cell.row, default: 0]) * Double(columns[cell.column, default: 0])
            let (share, gain) = (Double(count) / all, log(Double(count) * all / expected))
            mean.add(share * gain)
            square.add(share * gain * gain)
        }
        return (mean.value, square.value)
    }

    /// Pearson's χ² over the total.
    private var meanSquareContingency: Double {
        var sum = ExactSum()
        for (cell, count) in cells {
            sum.add(Double(count) * Double(count) / (Double(rows[cell.row, default: 0]) * Double(columns[cell.column, default: 0])))
        }
        return max(0, sum.value - 1)
    }

    /// Pearson's χ².
    public var chiSquare: Double { Double(total) * meanSquareContingency }

    public var degreesOfFreedom: Double { Double((rows.count - 1) * (columns.count - 1)) }

    /// The interval of Cramér's V: the noncentralities that χ² does not contradict, over n min(k − 1, r − 1).
    ///
    /// - Missing values: nil where one side has a single category.
    /// - Source: Smithson 2003, Confidence Intervals.
    public func cramersVLimits(confidence: Double) -> (lower: Double, upper: Double)? {
        guard rows.count > 1, columns.count > 1 else { return nil }
        let scale = Double(total) * Double(min(rows.count, columns.count) - 1)
        let limits = NoncentralChiSquare.limits(
            observed: chiSquare, degreesOfFreedom: degreesOfFreedom, confidence: confidence)
        return ((limits.lower / scale).squareRoot(), min(1, (limits.upper / scale).squareRoot()))
    }

    /// Cramér's V without what chance adds; nil where one side has a single category or the rows are too few.
    ///
    /// - Definition: √(φ̃² / min(k̃ − 1, r̃ − 1)) with φ̃² = max(0, χ² / n − (k − 1)(r − 1) / (n − 1)) and k̃ = k − (k − 1)² / (n − 1).
    /// - Source: Bergsma 2013, Journal of the Korean Statistical Society 42:323.
    public var correctedCramersV: Double? {
        let (n, r, k) = (Double(total), Double(rows.count), Double(columns.count))
        guard total > 1, r > 1, k > 1 else { return nil }
        let square = max(0, meanSquareContingency - (k - 1) * (r - 1) / (n - 1))
        let sides = min(k - (k - 1) * (k - 1) / (n - 1), r - (r - 1) * (r - 1) / (n - 1)) - 1
        return sides > 0 ? min(1, (square / sides).squareRoot()) : nil
    }
}
