import AssayCore
import Foundation

/// Confidence intervals for the ratio of two independent proportions, first over second.
///
/// - Units: ratios from 0 up; the upper end is infinite where the second proportion may be zero. Trials may be effective
///   sizes.
public enum RatioInterval {
    /// Koopman's score interval, sound for zero cells and small groups; the default.
    ///
    /// - Definition: the ratios that a score test does not refute, with both rates fitted under each ratio; `statsmodels`
    ///   `confint_proportions_2indep(compare="ratio", method="score", correction=False)`.
    /// - Missing values: nil if either has no trials, or neither has a success: then every ratio is possible.
    /// - Source: Koopman 1984, Biometrics 40:513.
    public static func koopman(_ first: Proportion, _ second: Proportion, confidence: Double) -> Interval? {
        guard let first = first.valid, let second = second.valid, first.successes + second.successes > 0 else { return nil }
        let z = Normal.critical(confidence: confidence)
        let start = (first.successes + 0.5) / (first.trials + 0.5) / ((second.successes + 0.5) / (second.trials + 0.5))
        func limit(_ level: Double) -> Double {
            Roots.crossing(from: start) { score(ratio: $0, first, second) - level }
        }
        return Interval(
            lower: first.successes == 0 ? 0 : limit(z), upper: second.successes == 0 ? .infinity : limit(-z),
            confidence: confidence, method: "koopman")
    }

    /// Katz's interval by the normal approximation of the log ratio.
    ///
    /// - Definition: exp(log ratio ± z √(1/x1 − 1/n1 + 1/x2 − 1/n2)); `method="log"` in `statsmodels`.
    /// - Missing values: nil if either has no trials or no successes.
    /// - Source: Katz et al. 1978, Biometrics 34:469.
    public static func katz(_ first: Proportion, _ second: Proportion, confidence: Double) -> Interval? {
        guard let first = first.valid, let second = second.valid, first.successes > 0, second.successes > 0 else { return nil }
        let ratio = first.successes / first.trials / (second.successes / second.trials)
        let variance = 1 / first.successes - 1 / first.trials + (1 / second.successes - 1 / second.trials)
        let margin = exp(Normal.critical(confidence: confidence) * max(0, variance).squareRoot())
        return Interval(lower: ratio / margin, upper: ratio * margin, confidence: confidence, method: "katz")
    }

    /// The score statistic of a ratio: falls as the ratio grows, 0 at the observed one.
    private static func score(ratio: Double, _ first: Proportion, _ second: Proportion) -> Double {
        let (one, two) = fitted(ratio: ratio, first, second)
        let variance = one * (1 - one) / first.trials + ratio * two * ratio * (1 - two) / second.trials
        let distance = first.successes / first.trials - ratio * (second.successes / second.trials)
        guard variance > 0 else { return distance == 0 ? 0 : (distance > 0 ? .infinity : -.infinity) }
        return distance / variance.squareRoot()
    }

    /// The likeliest rates whose ratio is as given: the smaller root of a quadratic, in the form that does not cancel.
    private static func fitted(ratio: Double, _ first: Proportion, _ second: Proportion) -> (Double, Double) {
        let quadratic = (first.trials + second.trials) * ratio
        let linear = ratio * (first.trials + second.successes) + first.successes + second.trials
        let constant = first.successes + second.successes
        let discriminant = max(0, linear * linear - 4 * quadratic * constant)
        let two = min(1, 2 * constant / (linear + discriminant.squareRoot()))
        return (min(1, ratio * two), two)
    }
}
