import AssayCore
import Foundation

/// The probability δ that a promise on sampled rows is broken, kept as its logarithm so that 2^H shares of it stay numbers.
public struct FailureProbability: Sendable, Hashable {
    /// ln δ, negative.
    public let logarithm: Double

    /// - Parameter reliability: 1 − δ, strictly between 0 and 1.
    public init(reliability: Double) {
        precondition(reliability > 0 && reliability < 1, "a reliability lies strictly between 0 and 1")
        logarithm = log(1 - reliability)
    }

    private init(logarithm: Double) { self.logarithm = logarithm }

    /// δ; 0 where it is smaller than any double.
    public var value: Double { exp(logarithm) }

    /// The share of each of several events that must all be safe: δ/k, the union bound.
    public func shared(by events: Int) -> FailureProbability {
        precondition(events > 0, "a share of nothing")
        return FailureProbability(logarithm: logarithm - log(Double(events)))
    }

    /// The share of one verdict where the same rows decide `steps` times.
    ///
    /// - Definition: δ/H without adaptivity and with `firstChange`, δ/2^H with `full`.
    public func shared(steps: Int, adaptivity: Adaptivity) -> FailureProbability {
        switch adaptivity {
        case .none, .firstChange: shared(by: steps)
        case .full: FailureProbability(logarithm: logarithm - Double(steps) * log(2))
        }
    }
}
