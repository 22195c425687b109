import Foundation

/// Tests whether two independent shares of rows are equal.
///
/// - Units: two-sided p values in 0...1.
/// - Missing values: nil where a side has no trials.
public enum TwoProportions {
    /// Fisher's exact test, given both margins.
    ///
    /// - Definition: the probability of all tables that are at most as likely as this one; `scipy.stats.fisher_exact`, which also takes
    ///   tables within a relative 1e-14 of it for as likely.
    /// - Shapes: whole counts.
    /// - Source: Fisher 1935; Irwin 1935.
    public static func fisher(_ first: Proportion, _ second: Proportion) -> Double? {
        guard first.trials > 0, second.trials > 0 else { return nil }
        let (n, m, k) = (first.trials, second.trials, first.successes + second.successes)
        let base = logChoose(n, first.successes) + logChoose(m, second.successes)
        var (total, extreme) = (0.0, 0.0)
        for x in Int(max(0, k - m))...Int(min(n, k)) {
            let relative = exp(logChoose(n, Double(x)) + logChoose(m, k - Double(x)) - base)
            total += relative
            // The logarithms of large factorials carry errors of about 1e-12.
            if relative <= 1 + 1e-9 { extreme += relative }
        }
        return min(1, extreme / total)
    }

    /// Pearson's test without correction, the score test of a difference of zero.
    ///
    /// - Definition: 2 Φ(−|p₁ − p₂| / √(p (1 − p)(1/n₁ + 1/n₂))) with p of both together; `statsmodels` `proportions_ztest`.
    public static func score(_ first: Proportion, _ second: Proportion) -> Double? {
        guard let one = first.rate, let two = second.rate else { return nil }
        let pooled = (first.successes + second.successes) / (first.trials + second.trials)
        let variance = pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials)
        guard variance > 0 else { return 1 }
        return min(1, 2 * Normal.survival(abs(one - two) / variance.squareRoot()))
    }

    private static func logChoose(_ n: Double, _ k: Double) -> Double {
        LogGamma.value(n + 1) - LogGamma.value(k + 1) - LogGamma.value(n - k + 1)
    }
}
