import AssayCore
import AssayStatistics

/// The share of runs that did not pass.
///
/// - Definition: failed / runs, with Wilson's interval at 95 %.
public struct FailureRate: Sendable, Hashable, Encodable {
    static let confidence = 0.95

    public var failed: Int
    public var rate: Double
    public var lower: Double
    public var upper: Double

    init(failed: Int, runs: Int) {
        self.failed = failed
        rate = Double(failed) / Double(runs)
        let interval = ProportionInterval.wilson(successes: Double(failed), trials: Double(runs), confidence: Self.confidence)
        (lower, upper) = (interval?.lower ?? 0, interval?.upper ?? 1)
    }
}
