import AssayCore

/// The areas under the ROC curves of two scores on the same rows, compared as the pairs they are.
///
/// - Definition: `difference` is first − second; its variance is S11 + S22 − 2 S12 over the placement values; equals
///   pROC's `roc.test(paired = TRUE, method = "delong")`.
/// - Missing values: NaN scores are refused by callers.
/// - Source: DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837, section 3.
public struct DeLong: Sendable, Hashable {
    /// The area of the first score.
    public let first: Double
    /// The area of the second score.
    public let second: Double
    /// The variance of the first area.
    public let firstVariance: Double
    /// The variance of the second area.
    public let secondVariance: Double
    /// The covariance of both areas.
    public let covariance: Double

    /// The first area less the second.
    public var difference: Double { first - second }

    /// The variance of the difference; 0 if the two rank alike.
    public var variance: Double { max(0, firstVariance + secondVariance - 2 * covariance) }

    /// Difference over standard error; nil if the variance is zero.
    public var z: Double? { variance > 0 ? difference / variance.squareRoot() : nil }

    /// Two-sided p value of no difference; nil if the variance is zero.
    public var pValue: Double? { z.map { 2 * Normal.cdf(-abs($0)) } }

    /// The interval of the difference; nil if the variance is zero.
    public func interval(confidence: Double) -> Interval? {
        guard variance > 0 else { return nil }
        let margin = Normal.critical(confidence: confidence) * variance.squareRoot()
        return Interval(
            lower: max(-1, difference - margin), upper: min(1, difference + margin), confidence: confidence, method: "delong")
    }

    /// Compares two scores; nil under two rows of a class.
    ///
    /// - Shapes: three parallel arrays, one entry a row.
    public static func compare(first: [Double], second: [Double], positives: [Bool]) -> DeLong? {
        precondition(first.count == positives.count && second.count == positives.count, "two scores for each row")
        let m = positives.count { $0 }
        let n = positives.count - m
        guard m >= 2, n >= 2 else { return nil }
        let one = Placements(scores: first, positives: positives, positiveCount: m)
        let two = Placements(scores: second, positives: positives, positiveCount: m)
        return DeLong(
            first: one.area, second: two.area, firstVariance: one.covariance(one, positives),
            secondVariance: two.covariance(two, positives), covariance: one.covariance(two, positives))
    }
}

/// For each row, the share of the other class that it stands on the right side of, ties counting half.
private struct Placements {
    private let values: [Double]
    private let (m, n): (Double, Double)
    let area: Double

    init(scores: [Double], positives: [Bool], positiveCount: Int) {
        let (m, n) = (Double(positiveCount), Double(scores.count - positiveCount))
        let rows = SortedRows(scores: scores, payloadBits: SortedRows.bits(forRows: scores.count)) { UInt64($0) }
        var (values, tied) = ([Double](repeating: 0, count: scores.count), [Int]())
        var (trues, falses, tiedTrues) = (0, 0, 0)
        rows.forEach {
            let row = Int($0)
            tied.append(row)
            tiedTrues += positives[row] ? 1 : 0
        } endOfTie: { _ in
            let tiedFalses = tied.count - tiedTrues
            let ofPositive = 1 - Double(2 * falses + tiedFalses) / (2 * n)
            let ofNegative = Double(2 * trues + tiedTrues) / (2 * m)
            for row in tied { values[row] = positives[row] ? ofPositive : ofNegative }
            (trues, falses, tiedTrues) = (trues + tiedTrues, falses + tiedFalses, 0)
            tied.removeAll(keepingCapacity: true)
        }
        (self.m, self.n, self.values) = (m, n, values)
        area = Self.mean(values, where: positives, count: m)
    }

    private static func mean(_ values: [Double], where chosen: [Bool], count: Double) -> Double {
        var sum = ExactSum()
        sum.addTerms(values.count) { chosen[$0] ? values[$0] : 0 }
        return sum.value / count
    }

    func covariance(_ other: Placements, _ positives: [Bool]) -> Double {
        var (among, between) = (ExactSum(), ExactSum())
        let product = { (row: Int) in (values[row] - area) * (other.values[row] - other.area) }
        among.addTerms(values.count) { positives[$0] ? product($0) : 0 }
        between.addTerms(values.count) { positives[$0] ? 0 : product($0) }
        return among.value / (m - 1) / m + between.value / (n - 1) / n
    }
}
