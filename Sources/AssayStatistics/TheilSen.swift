/// The slope that lies in the middle of the slopes between all pairs of points.
///
/// Almost three in ten of the points may be anything before the slope breaks down, where least squares follows one of them.
public enum TheilSen {
    /// The median slope of numbers at 0, 1, 2, … and its interval.
    ///
    /// - Definition: Sen's, with the variance of Kendall's statistic corrected for ties; equals `scipy.stats.theilslopes`.
    /// - Missing values: nil for fewer than two numbers and for any that is not finite.
    /// - Source: Sen 1968, Journal of the American Statistical Association 63:1379, equation 2.6.
    public static func slope(_ values: [Double], confidence: Double) -> (slope: Double, lower: Double, upper: Double)? {
        guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
        var slopes: [Double] = []
        for second in values.indices {
            for first in 0..<second { slopes.append((values[second] - values[first]) / Double(second - first)) }
        }
        slopes.sort()
        guard let median = Quantile.linear(slopes, 0.5) else { return nil }
        let half = Normal.critical(confidence: confidence) * deviation(values)
        let count = Double(slopes.count)
        let upper = min(Int(((count + half) / 2).rounded(.toNearestOrEven)), slopes.count - 1)
        let lower = max(Int(((count - half) / 2).rounded(.toNearestOrEven)) - 1, 0)
        return (median, slopes[lower], slopes[upper])
    }

    /// Standard deviation of Kendall's statistic.
    private static func deviation(_ values: [Double]) -> Double {
        let ties = Dictionary(grouping: values) { $0 }.values.map { weight($0.count) }
        return ((weight(values.count) - ties.reduce(0, +)) / 18).squareRoot()
    }

    private static func weight(_ count: Int) -> Double { Double(count) * Double(count - 1) * Double(2 * count + 5) }
}
