import AssayCheckKit
import AssayCore

/// What measures of cost and age stand on, beside the model: the bench and the run's clock.
struct CostSources: Sendable {
    /// Nil where there is nothing to measure predictions of.
    var bench: MeasuringBench?
    /// Seconds since 1970.
    var now: Double

    /// The baseline's value, with the intervals of ratio and difference where both models were measured in turn.
    func baseline(
        _ measure: any ProbeMeasure, _ baseline: RunProbe, _ candidate: RunProbe, seed: UInt64
    ) throws(Diagnostic) -> BaselineValue {
        var found = BaselineValue(value: try measure.measure(baseline).value)
        guard let repeated = measure as? any RepeatedMeasure else { return found }
        let paired = PairedRepetitions(
            measure: repeated, candidate: try repeated.repetitions(candidate), baseline: try repeated.repetitions(baseline),
            seed: seed)
        guard let intervals = paired.intervals() else { return found }
        (found.ratio, found.difference) = (intervals.ratio, intervals.difference)
        return found
    }
}
