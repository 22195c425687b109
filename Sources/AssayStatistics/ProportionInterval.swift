import AssayCore

/// Confidence intervals for one proportion.
///
/// - Units: `trials` may be an effective size, so neither number need be whole; `confidence` lies between 0 and 1.
/// - Missing values: nil for 0 trials, NaN, or successes outside 0...trials by more than rounding.
public enum ProportionInterval {
    /// Wilson's score interval; the default, near its level for small samples and extreme rates.
    ///
    /// - Definition: the rates that a score test does not refute; `statsmodels` `proportion_confint(method="wilson")`.
    /// - Source: Wilson 1927, JASA 22:209; Newcombe 1998, Statistics in Medicine 17:857, method 3.
    public static func wilson(_ proportion: Proportion, confidence: Double) -> Interval? {
        guard let proportion = proportion.valid else { return nil }
        let (lower, upper) = proportion.wilson(z: Normal.critical(confidence: confidence))
        return Interval(lower: lower, upper: upper, confidence: confidence, method: "wilson")
    }

    /// The exact interval, never below its level and therefore wide.
    ///
    /// - Definition: Beta(α/2; x, n − x + 1) and Beta(1 − α/2; x + 1, n − x); `proportion_confint(method="beta")`.
    /// - Source: Clopper and Pearson 1934, Biometrika 26:404.
    public static func clopperPearson(_ proportion: Proportion, confidence: Double) -> Interval? {
        guard let proportion = proportion.valid else { return nil }
        let (x, n, tail) = (proportion.successes, proportion.trials, (1 - confidence) / 2)
        let lower = x == 0 ? 0 : Beta(x, n - x + 1).quantile(tail)
        let upper = x == n ? 1 : Beta(x + 1, n - x).upperQuantile(tail)
        return Interval(lower: lower, upper: upper, confidence: confidence, method: "clopper_pearson")
    }

    /// Wilson's interval from two numbers.
    public static func wilson(successes: Double, trials: Double, confidence: Double) -> Interval? {
        wilson(Proportion(successes: successes, trials: trials), confidence: confidence)
    }

    /// The exact interval from two numbers.
    public static func clopperPearson(successes: Double, trials: Double, confidence: Double) -> Interval? {
        clopperPearson(Proportion(successes: successes, trials: trials), confidence: confidence)
    }
}
