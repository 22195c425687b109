import AssayCore

/// Standard errors of smooth functions of cell counts: F1, Matthews correlation, balanced accuracy and their like.
///
/// - Source: Agresti 2013, Categorical Data Analysis, 3rd edition, section 16.1.
public enum DeltaMethod {
    /// A value and its standard error.
    public struct Estimate: Sendable, Hashable {
        public let value: Double
        public let standardError: Double

        /// value ± z standard error, cut to the range of the measure; nil for a standard error of zero, which proves nothing.
        public func interval(confidence: Double, within range: ClosedRange<Double>? = nil) -> Interval? {
            guard standardError > 0 else { return nil }
            let margin = Normal.critical(confidence: confidence) * standardError
            let (lower, upper) = (value - margin, value + margin)
            return Interval(
                lower: range.map { max($0.lowerBound, lower) } ?? lower, upper: range.map { min($0.upperBound, upper) } ?? upper,
                confidence: confidence, method: "delta")
        }
    }

    /// The standard error of a function of multinomial counts.
    ///
    /// - Definition: (Σ p g² − (Σ p g)²) / n, where p are the cell shares and g the gradient over them. With weights the
    ///   linearised form Σ S (g − Σ p g)² / (Σw)², which is the same for weights of one.
    /// - Shapes: `cells` are counts or sums of weights; `squaredWeights` are the sums S of squared weights, cell by cell.
    ///   The function takes such cells and depends on their shares only (it is homogeneous of degree zero).
    /// - Missing values: nil if there are no rows or the function is not finite at the cells or beside them. An empty
    ///   cell has no share and adds nothing.
    public static func multinomial(
        cells: [Double], squaredWeights: [Double]? = nil, function: ([Double]) -> Double
    ) -> Estimate? {
        precondition(squaredWeights.map { $0.count == cells.count } ?? true, "one sum of squared weights for each cell")
        let total = cells.reduce(0, +)
        let value = function(cells)
        guard value.isFinite, let influences = influences(cells: cells, function: function) else { return nil }
        let squares = squaredWeights ?? cells
        let variance = zip(squares, influences).reduce(0.0) { sum, term in
            sum + term.0 / total * term.1 * term.1 / total
        }
        return variance.isFinite ? Estimate(value: value, standardError: variance.squareRoot()) : nil
    }

    /// How much a row of each cell moves a function of the cells.
    ///
    /// - Definition: g − Σ p g, where p are the cell shares and g the gradient over them.
    /// - Missing values: nil if there are no rows. An empty cell has no influence but that of its share, which is none.
    public static func influences(cells: [Double], function: ([Double]) -> Double) -> [Double]? {
        let total = cells.reduce(0, +)
        guard total > 0 else { return nil }
        let gradient = cells.indices.map { total * slope(of: function, at: cells, along: $0) }
        let mean = zip(cells, gradient).reduce(0.0) { sum, term in sum + term.0 / total * term.1 }
        return gradient.map { $0 - mean }
    }

    /// The derivative along one cell by central differences of fourth order, with a step relative to the cell.
    private static func slope(of function: ([Double]) -> Double, at cells: [Double], along index: Int) -> Double {
        guard cells[index] > 0 else { return 0 }
        let step = cells[index] / 1_024
        func shifted(_ steps: Double) -> Double {
            var cells = cells
            cells[index] += steps * step
            return function(cells)
        }
        let (near, far) = (shifted(1) - shifted(-1), shifted(2) - shifted(-2))
        return (8 * near - far) / (12 * step)
    }
}
