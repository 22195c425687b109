import Foundation

/// The confidence that each of several intervals needs, so that all of them hold together.
///
/// - Units: probabilities in 0...1.
public enum JointConfidence {
    /// For the differences of all pairs of `groups` independent estimates.
    ///
    /// - Definition: 1 − 2 Φ(−q/√2) with q the studentized range that is exceeded with probability 1 − confidence: Tukey's, not below
    ///   its level where sizes differ. Two groups are one pair, so nothing changes.
    /// - Source: Tukey 1953; Kramer 1956; Hayter 1984, Annals of Statistics 12:61; Agresti, Bini, Bertaccini and Ryu 2008,
    ///   Biometrics 64:1270, for proportions.
    public static func ofPairs(of groups: Int, confidence: Double) -> Double {
        guard groups > 2 else { return confidence }
        return 1 - 2 * Normal.survival(StudentizedRange.upperQuantile(1 - confidence, count: groups) / 2.0.squareRoot())
    }

    /// For `count` intervals, whatever their dependence among normal estimates.
    ///
    /// - Definition: confidence^(1/count); exact for independent ones.
    /// - Source: Šidák 1967, JASA 62:626.
    public static func ofEach(_ count: Int, confidence: Double) -> Double {
        guard count > 1 else { return confidence }
        return exp(log(confidence) / Double(count))
    }
}
