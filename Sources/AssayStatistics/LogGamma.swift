import Foundation

/// The logarithm of the gamma function.
public enum LogGamma {
    /// log |Γ(x)|.
    ///
    /// - Definition: equals `scipy.special.gammaln`; infinite at 0 and the negative integers, NaN for NaN.
    public static func value(_ x: Double) -> Double { lgamma(x).0 }
}
