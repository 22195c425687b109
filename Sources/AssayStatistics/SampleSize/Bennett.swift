import Foundation

/// Rows and tolerances for the difference of two models that seldom disagree, by Bennett's inequality.
///
/// - Definition: a row's difference lies in −1...1 and is 0 where both models decide alike, so its variance is at most the
///   share p of disagreements; then n = ln(events/δ) / (p h(ε/p)) with h(u) = (1 + u) ln(1 + u) − u.
/// - Units: `disagreement` is a share above 0; `events` is how many bounds share δ: 2 for the difference alone, 4 where the
///   disagreement is itself tested on the rows. The bound is a real number of rows.
/// - Source: Bennett 1962, JASA 57:33; Renggli et al. 2019, section 4.1 (4 events) and 5 (2 events).
public struct Bennett: Sendable, Hashable {
    public let disagreement: Double
    public let events: Int

    public init(disagreement: Double, events: Int) {
        precondition(disagreement > 0 && disagreement <= 1 && events > 0, "a share of disagreements above 0")
        (self.disagreement, self.events) = (disagreement, events)
    }

    /// Labelled rows that keep the difference within the tolerance but for the failure probability.
    public func rows(tolerance: Double, failure: FailureProbability) -> Double {
        precondition(tolerance > 0, "a tolerance above 0")
        return -failure.shared(by: events).logarithm / exponent(tolerance)
    }

    /// Labels where only the rows on which the models disagree are labelled.
    public func labels(tolerance: Double, failure: FailureProbability) -> Double {
        disagreement * rows(tolerance: tolerance, failure: failure)
    }

    /// The tolerance that so many rows can promise.
    public func tolerance(rows: Int, failure: FailureProbability) -> Double {
        guard rows > 0 else { return .infinity }
        let wanted = -failure.shared(by: events).logarithm / Double(rows)
        return Bisection.smallest(from: 0, holds: { exponent($0) >= wanted })
    }

    /// p h(ε/p): how fast the failure probability falls with each row.
    private func exponent(_ tolerance: Double) -> Double { disagreement * Self.h(tolerance / disagreement) }

    /// (1 + u) ln(1 + u) − u, by its series where the two terms would cancel.
    static func h(_ u: Double) -> Double {
        guard u < 1e-3 else { return (1 + u) * log1p(u) - u }
        return u * u * (1 / 2.0 - u * (1 / 6.0 - u * (1 / 12.0 - u * (1 / 20.0 - u / 30))))
    }
}
