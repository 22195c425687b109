import AssayCore
import AssayManifest

/// Turns a measurement and a bound into an outcome. Knows intervals and rules; knows no measure by name.
struct Judge {
    let rule: DecisionRule
    /// Whether the measure speaks about a population from a sample; others are facts, decided on their value in every mode.
    let isStatistical: Bool

    struct Verdict: Hashable {
        var outcome: Outcome
        /// Why the outcome is not what the value alone says.
        var reason: String?
    }

    func verdict(_ measurement: Measurement, _ comparison: Comparison, _ bound: Double) -> Verdict {
        guard let value = measurement.value else {
            return Verdict(outcome: .inconclusive, reason: measurement.reason)
        }
        guard !value.isNaN else { return Verdict(outcome: .error, reason: "the value is not a number") }
        guard isStatistical, rule != .estimate else {
            return Verdict(outcome: comparison.holds(value, bound) ? .pass : .fail)
        }
        guard let interval = measurement.interval else { return withoutInterval(measurement, value, comparison, bound) }
        switch (rule, comparison.holds(interval, bound)) {
        case (_, .everywhere): return Verdict(outcome: .pass)
        case (_, .nowhere): return Verdict(outcome: .fail)
        case (.refuted, .partly): return Verdict(outcome: .pass, reason: "not refuted: part of the interval satisfies the bound")
        case (_, .partly):
            return Verdict(outcome: .inconclusive, reason: "too little evidence: the interval lies on both sides of the bound")
        }
    }

    /// Without an interval nothing can be proven, and a violation cannot hide behind uncertainty.
    private func withoutInterval(
        _ measurement: Measurement, _ value: Double, _ comparison: Comparison, _ bound: Double
    ) -> Verdict {
        guard comparison.holds(value, bound) else { return Verdict(outcome: .fail) }
        guard rule == .proven else { return Verdict(outcome: .pass) }
        return Verdict(
            outcome: .inconclusive,
            reason: "\(measurement.intervalReason ?? "no interval is known for this measure"), so nothing is proven")
    }
}

/// Where on an interval a comparison holds.
enum Coverage { case everywhere, partly, nowhere }

extension Comparison {
    /// On how much of the interval the comparison holds.
    func holds(_ interval: Interval, _ bound: Double) -> Coverage {
        switch self {
        case .atLeast, .atMost, .above, .below:
            let (low, high) = (holds(interval.lower, bound), holds(interval.upper, bound))
            return low && high ? .everywhere : low || high ? .partly : .nowhere
        case .equal:
            if interval.lower == bound, interval.upper == bound { return .everywhere }
            return interval.lower <= bound && bound <= interval.upper ? .partly : .nowhere
        case .notEqual:
            if interval.lower == bound, interval.upper == bound { return .nowhere }
            return interval.lower <= bound && bound <= interval.upper ? .partly : .everywhere
        }
    }
}
