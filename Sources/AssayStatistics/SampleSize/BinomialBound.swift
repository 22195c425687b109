import Foundation

/// Rows and tolerances for one share, from the binomial distribution itself: what Hoeffding's inequality only bounds.
///
/// - Definition: the failure of n rows is the largest P(X/n ≥ p + ε) over all shares p, X binomial. For X ≥ k that is largest
///   at p = k/n − ε, so it is the largest of P(X ≥ k; k/n − ε) over k. By symmetry it bounds the lower side too.
/// - Units: the tolerance is one-sided and lies strictly between 0 and 1.
/// - Source: Renggli et al. 2019, section 4.3; Langford 2005, JMLR 6:273.
public struct BinomialBound: Sendable, Hashable {
    public let failure: FailureProbability

    public init(failure: FailureProbability) { self.failure = failure }

    /// The fewest rows, from which on more rows keep the promise too; nil where δ is too small for a double, or where
    /// they are more than `RowCount.largestExact`.
    public func rows(tolerance: Double) -> Int? {
        precondition(tolerance > 0 && tolerance < 1, "a tolerance strictly between 0 and 1")
        guard failure.logarithm > Self.smallestLogarithm else { return nil }
        let ceiling = RowCount.whole(Hoeffding.single().rows(tolerance: tolerance, failure: failure))
        guard ceiling <= RowCount.largestExact else { return nil }
        return Bisection.smallest(from: 1, to: ceiling) { Self.worst(rows: $0, tolerance: tolerance) <= failure.value } ?? ceiling
    }

    /// The tolerance that so many rows can promise; nil where δ is too small for a double.
    public func tolerance(rows: Int) -> Double? {
        guard rows > 0, failure.logarithm > Self.smallestLogarithm else { return nil }
        return Bisection.smallest(from: 0) { $0 >= 1 || Self.worst(rows: rows, tolerance: $0) <= failure.value }
    }

    /// The largest probability that a share is off by the tolerance or more, over all shares.
    static func worst(rows: Int, tolerance: Double) -> Double {
        func tail(_ k: Int) -> Double {
            Binomial(trials: rows, probability: max(0, Double(k) / Double(rows) - tolerance)).survival(k - 1)
        }
        // The tails rise to one peak, near the share that is as far from 0 as its estimate is from 1.
        let first = max(1, Int((Double(rows) * tolerance).rounded(.up)))
        var best = min(max(first, Int(Double(rows) * (1 + tolerance) / 2)), rows)
        while best < rows, tail(best + 1) > tail(best) { best += 1 }
        while best > first, tail(best - 1) > tail(best) { best -= 1 }
        return tail(best)
    }

    private static let smallestLogarithm = -690.0
}
