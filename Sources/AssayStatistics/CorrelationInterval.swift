import AssayCore
import Foundation

/// Confidence intervals for correlations, by Fisher's transformation.
///
/// - Missing values: nil for three pairs or fewer, and for a correlation of 1 or −1.
public enum CorrelationInterval {
    /// The interval of Pearson's correlation.
    ///
    /// - Definition: tanh(atanh r ± z / √(n − 3)); equals `scipy.stats.pearsonr(…).confidence_interval()`.
    /// - Source: Fisher 1921, Metron 1:3.
    public static func pearson(_ correlation: Double, pairs: Int, confidence: Double) -> Interval? {
        interval(correlation, pairs, variance: 1, confidence, "fisher_z")
    }

    /// The interval of Spearman's correlation.
    ///
    /// - Definition: as Pearson's, with the variance (1 + r² / 2) / (n − 3).
    /// - Source: Bonett and Wright 2000, Psychometrika 65:23.
    public static func spearman(_ correlation: Double, pairs: Int, confidence: Double) -> Interval? {
        interval(correlation, pairs, variance: 1 + correlation * correlation / 2, confidence, "bonett_wright")
    }

    private static func interval(
        _ correlation: Double, _ pairs: Int, variance: Double, _ confidence: Double, _ method: String
    ) -> Interval? {
        guard pairs > 3, abs(correlation) < 1 else { return nil }
        let half = Normal.critical(confidence: confidence) * (variance / Double(pairs - 3)).squareRoot()
        let center = atanh(correlation)
        return Interval(lower: tanh(center - half), upper: tanh(center + half), confidence: confidence, method: method)
    }
}
