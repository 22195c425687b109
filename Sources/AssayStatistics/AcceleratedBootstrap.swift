import AssayCore

/// The bias-corrected and accelerated interval of bootstrap replicates.
///
/// It shifts the percentiles by how far the replicates lie to one side of the estimate, and by how fast the estimate's spread
/// changes with its value, so that skewed estimates such as F1 of few positives get skewed intervals.
///
/// - Source: Efron 1987, JASA 82:171; DiCiccio and Efron 1996, Statistical Science 11:189, sections 2 and 6.
public enum AcceleratedBootstrap {
    /// - Definition: the quantiles Φ(z₀ + (z₀ ± z) / (1 − a (z₀ ± z))), where Φ(z₀) is the share of replicates below the estimate,
    ///   ties counted half; `scipy.stats.bootstrap(method="BCa")` 1.17 up to how the acceleration a is found.
    /// - Shapes: `sorted` is ascending.
    /// - Missing values: nil where the replicates do not spread or all lie on one side, where no shift of percentiles is known.
    public static func interval(
        sorted replicates: [Double], estimate: Double, acceleration: Double, confidence: Double
    ) -> Interval? {
        guard let first = replicates.first, let last = replicates.last, first < last else { return nil }
        let below = replicates.partition { $0 >= estimate }, upTo = replicates.partition { $0 > estimate }
        let shift = Normal.quantile(Double(below + upTo) / 2 / Double(replicates.count))
        guard shift.isFinite, acceleration.isFinite else { return nil }
        let z = Normal.critical(confidence: confidence)
        func end(_ z: Double) -> Double? {
            let room = 1 - acceleration * (shift + z)
            guard room > 0 else { return nil }
            return Quantile.linear(replicates, Normal.cdf(shift + (shift + z) / room))
        }
        guard let lower = end(-z), let upper = end(z), lower < upper else { return nil }
        return Interval(
            lower: min(lower, estimate), upper: max(upper, estimate), confidence: confidence, method: "bootstrap")
    }

    /// The acceleration of an estimate from the influence of its rows.
    ///
    /// - Definition: Σ m u³ / (6 (Σ m u²)^(3/2)), for cells of m rows with the influence u each: the infinitesimal jackknife.
    /// - Missing values: nil where no row has influence.
    public static func acceleration(rows: [Double], influences: [Double]) -> Double? {
        let (squares, cubes) = zip(rows, influences).reduce(into: (0.0, 0.0)) { sums, cell in
            sums.0 += cell.0 * cell.1 * cell.1
            sums.1 += cell.0 * cell.1 * cell.1 * cell.1
        }
        return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : nil
    }
}

extension [Double] {
    /// How many stand before the first that satisfies a condition, which all later ones satisfy too.
    fileprivate func partition(_ condition: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
