import AssayCore
import AssayManifest

/// How the interval of a measure is to be made.
public struct IntervalPlan: Sendable, Hashable {
    public var confidence: Double
    /// The method that the requirement names; nil for the measure's standard.
    public var method: IntervalMethod?
    /// Seed of a bootstrap's replicates.
    public var seed: UInt64

    public init(confidence: Double, method: IntervalMethod? = nil, seed: UInt64 = 1) {
        (self.confidence, self.method, self.seed) = (confidence, method, seed)
    }
}

extension MeasureCall {
    /// What the requirement says about its interval.
    public var intervalPlan: IntervalPlan { IntervalPlan(confidence: confidence, method: interval, seed: seed) }
}
