import AssayCore

extension RatioInterval {
    /// The interval of a ratio from those of its two independent parts, whatever they are made by.
    ///
    /// - Definition: the method of variance estimates recovery for ratios: the ratios r for which 0 lies in the interval that
    ///   `DifferenceInterval.recovered` gives for first − r × second.
    /// - Units: ratios from 0 up; the upper end is infinite where the second part may be zero.
    /// - Missing values: nil where a part has no interval, or the second is not above 0.
    /// - Source: Donner and Zou 2012, Statistical Methods in Medical Research 21:347.
    public static func recovered(
        _ first: (value: Double, interval: Interval?), _ second: (value: Double, interval: Interval?), confidence: Double
    ) -> Interval? {
        guard let one = first.interval, let two = second.interval, second.value > 0, first.value >= 0 else { return nil }
        let product = first.value * second.value
        let (low, high) = (max(0, one.lower), max(0, two.lower))
        let lower = root(product, low * (2 * first.value - low), two.upper * (2 * second.value - two.upper), sign: -1)
        let upper = root(product, one.upper * (2 * first.value - one.upper), high * (2 * second.value - high), sign: 1)
        return Interval(
            lower: max(0, lower ?? 0), upper: high > 0 ? upper ?? .infinity : .infinity, confidence: confidence, method: "mover")
    }

    /// A root of `second` r² − 2 `product` r + `first` = 0, by the form that does not cancel.
    private static func root(_ product: Double, _ first: Double, _ second: Double, sign: Double) -> Double? {
        let discriminant = max(0, product * product - first * second).squareRoot()
        if sign < 0 {
            let denominator = product + discriminant
            return denominator > 0 ? first / denominator : nil
        }
        return second > 0 ? (product + discriminant) / second : nil
    }
}

extension RatioInterval {
    /// Katz's interval, and where a proportion is 0 or both are 1 the same with half a row more, which has no zero cell.
    ///
    /// - Definition: with x + ½ of n + ½ for x of n in both, widened to the observed ratio.
    /// - Missing values: nil if either has no trials.
    /// - Source: Katz et al. 1978, Biometrics 34:469; Walter 1975, Biometrika 62:371.
    public static func katzOrWalter(_ first: Proportion, _ second: Proportion, confidence: Double) -> Interval? {
        guard let first = first.valid, let second = second.valid else { return nil }
        let isCertain = first.successes == first.trials && second.successes == second.trials
        if first.successes > 0, second.successes > 0, !isCertain { return katz(first, second, confidence: confidence) }
        func more(_ part: Proportion) -> Proportion { Proportion(successes: part.successes + 0.5, trials: part.trials + 0.5) }
        guard var found = katz(more(first), more(second), confidence: confidence) else { return nil }
        if first.successes == 0 { found.lower = 0 }
        if second.successes == 0 { found.upper = .infinity }
        return found
    }
}
