/// Count, mean and sum of squared deviations of a column, optionally weighted, with mergeable state.
///
/// - Definition: `mean` is Σwx / Σw and `m2` is Σw(x − mean)²; equal to `numpy.average` and `numpy.cov(aweights:)`.
/// - Units: those of the terms; `m2` and the variance are squared.
/// - Missing values: the caller leaves nulls out; NaN and infinite terms make the results NaN or infinite, as in NumPy.
/// - State: six numbers; merging is Chan's formula, equal to the whole within rounding. Same order, same bits. Means are
///   kept relative to the first term, so that numbers far from zero, such as times, keep the digits of their spread.
/// - Source: Chan, Golub and LeVeque 1983, The American Statistician 37:242; West 1979, CACM 22:532.
public struct Moments: Sendable, Hashable {
    /// Terms with a weight above zero.
    public private(set) var count = 0
    /// Σw; the count if no weights were given.
    public private(set) var weight = 0.0
    /// Σw²; the count if no weights were given.
    public private(set) var squaredWeight = 0.0
    /// The first term.
    private var origin = 0.0
    /// The mean less the origin.
    private var offset = 0.0
    /// Σw(x − mean)²
    public private(set) var m2 = 0.0

    public init() {}

    /// Σwx / Σw; 0 when nothing was added.
    public var mean: Double { origin + offset }

    /// Adds one term. A weight of zero adds nothing; a weight is finite and never negative.
    public mutating func add(_ term: Double, weight: Double = 1) {
        precondition(weight >= 0, "a weight is finite and never negative")
        guard weight > 0 else { return }
        merge(count: 1, weight: weight, squaredWeight: weight * weight, origin: term, offset: 0, m2: 0)
    }

    /// Adds many unweighted terms in two passes over them, which is faster and more accurate than one by one.
    public mutating func add(_ terms: UnsafeBufferPointer<Double>) {
        guard let first = terms.first else { return }
        let n = Double(terms.count)
        let roughOffset = terms.reduce(0) { $0 + ($1 - first) } / n
        var (deviations, squares) = (0.0, 0.0)
        for term in terms {
            let deviation = (term - first) - roughOffset
            deviations += deviation
            squares += deviation * deviation
        }
        merge(
            count: terms.count, weight: n, squaredWeight: n, origin: first, offset: roughOffset + deviations / n,
            m2: max(0, squares - deviations * deviations / n))
    }

    /// The moments of each group of terms, in two passes over them.
    ///
    /// - Parameter codes: the group of each term; below 0 for none.
    /// - Missing values: NaN is left out.
    public static func byCode(_ terms: [Double], _ codes: [Int32], codes count: Int) -> [Moments] {
        var groups = [Moments](repeating: Moments(), count: count)
        for (code, term) in zip(codes, terms) where code >= 0 && !term.isNaN {
            if groups[Int(code)].count == 0 { groups[Int(code)].origin = term }
            groups[Int(code)].count += 1
            groups[Int(code)].offset += term - groups[Int(code)].origin
        }
        for code in groups.indices where groups[code].count > 0 {
            let n = Double(groups[code].count)
            (groups[code].weight, groups[code].squaredWeight, groups[code].offset) = (n, n, groups[code].offset / n)
        }
        for (code, term) in zip(codes, terms) where code >= 0 && !term.isNaN {
            let deviation = (term - groups[Int(code)].origin) - groups[Int(code)].offset
            groups[Int(code)].m2 += deviation * deviation
        }
        return groups
    }

    /// Adds the terms of later rows.
    public mutating func merge(_ later: Moments) {
        merge(
            count: later.count, weight: later.weight, squaredWeight: later.squaredWeight, origin: later.origin,
            offset: later.offset, m2: later.m2)
    }

    private mutating func merge(
        count: Int, weight: Double, squaredWeight: Double, origin: Double, offset: Double, m2: Double
    ) {
        guard weight > 0 else { return }
        guard self.weight > 0 else {
            (self.count, self.weight, self.squaredWeight) = (count, weight, squaredWeight)
            (self.origin, self.offset, self.m2) = (origin, offset, m2)
            return
        }
        let total = self.weight + weight
        let delta = (origin - self.origin) + (offset - self.offset)
        let share = weight / total
        self.offset += delta * share
        self.m2 += m2 + delta * delta * self.weight * share
        (self.count, self.weight) = (self.count + count, total)
        self.squaredWeight += squaredWeight
    }
}

extension Moments {
    /// Rows that an unweighted sample would need for the same precision.
    ///
    /// - Definition: (Σw)² / Σw²; the count if all weights are equal.
    /// - Source: Kish 1965, Survey Sampling, section 11.7.
    public var effectiveCount: Double { squaredWeight > 0 ? weight * weight / squaredWeight : 0 }

    /// The variance with `ddof` degrees of freedom taken off; nil where too few terms were seen.
    ///
    /// - Definition: m2 / (Σw − ddof Σw² / Σw): `numpy.var(ddof:)`, and with weights `numpy.cov(aweights:, ddof:)`.
    public func variance(ddof: Int = 1) -> Double? {
        guard weight > 0, count > ddof else { return nil }
        return m2 / (weight - Double(ddof) * squaredWeight / weight)
    }

    /// The square root of the variance; nil where too few terms were seen.
    public func standardDeviation(ddof: Int = 1) -> Double? { variance(ddof: ddof)?.squareRoot() }

    /// The standard error of the mean; nil under two terms.
    ///
    /// - Definition: the standard deviation over the square root of `effectiveCount`.
    public var standardError: Double? { variance().map { ($0 / effectiveCount).squareRoot() } }
}
