import AssayCore
import AssayManifest
import AssayStatistics

/// What a verdict on a sample could have got wrong, from the width of its interval.
///
/// Both numbers take the estimate as normal around the true value, with the standard error that the interval's width implies.
struct Sensitivity {
    let value: Double
    let interval: Interval
    let comparison: Comparison
    let bound: Double
    let rule: DecisionRule

    /// Chance of finding a regression that counts as shown.
    static let power = 0.8

    /// Probability that an unchanged model, measured on as many other rows, would not have passed; nil for `==` and `!=`.
    ///
    /// - Definition: Φ(−(value − bound) / s + shift), where the shift is 0 for `estimate`, z for `proven`, −z for `refuted`.
    var falseAlarm: Double? {
        guard let margin else { return nil }
        guard standardError > 0 else { return margin >= 0 ? 0 : 1 }
        return Normal.cdf(-(margin / standardError) + shift)
    }

    /// The smallest worsening of the true value that would have shut the gate with a probability of 80 %.
    ///
    /// - Definition: (value − bound) + (z₀.₈ − shift) s, at least 0.
    var smallestRegression: Double? {
        margin.map { max(0, $0 + (Normal.quantile(Self.power) - shift) * standardError) }
    }

    /// How far the value lies on the good side of the bound.
    private var margin: Double? {
        switch comparison {
        case .atLeast, .above: value - bound
        case .atMost, .below: bound - value
        case .equal, .notEqual: nil
        }
    }

    private var standardError: Double { (interval.upper - interval.lower) / (2 * critical) }
    private var critical: Double { Normal.critical(confidence: interval.confidence) }

    private var shift: Double {
        switch rule {
        case .estimate: 0
        case .proven: critical
        case .refuted: -critical
        }
    }
}
