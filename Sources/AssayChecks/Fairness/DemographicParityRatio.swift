import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Lowest selection rate of a group divided by the highest.
///
/// - Definition: min over groups of P(decision positive | group) / max over groups; equals
///   `fairlearn.metrics.demographic_parity_ratio` 0.15 over the groups of at least `minimum_group_size` rows.
/// - Units: a ratio in 0...1; 1 is parity.
/// - Missing values: rows without a group are left out and counted; groups below the minimum size are listed as not judged.
///   Fewer than two judged groups, or no positive decision at all, is undefined, so inconclusive.
/// - State: counts by group, exact. The interval is Koopman's for the lowest and highest group as a pair; it does not
///   account for having chosen that pair.
/// - Source: Agarwal et al. 2018; Koopman 1984.
struct DemographicParityRatio: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "demographic_parity_ratio", .fairness, "Lowest selection rate of a group divided by the highest.", range: 0...1,
        better: .higher, tasks: [.binary], parameters: [MeasureParameter("group", .group)],
        equals: "fairlearn.metrics.demographic_parity_ratio 0.15")

    let grouping: Grouping
    let confidence: Double
    let floor: GroupFloor
    var intervalMethods: [IntervalMethod] { [.koopman] }
    var requests: [FoldRequest] { [FoldRequest(SelectionFold(), by: grouping)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        grouping = try call.grouping()
        (confidence, floor) = (call.confidence, call.groupFloor)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let split = try results.groups(SelectionFold(), by: grouping)
        let rates = GroupRates(split, floor: floor, confidence: confidence)
        let rows = rates.judged.reduce(0) { $0 + $1.state.rows }
        guard let lowest = rates.lowest, let highest = rates.highest, rates.judged.count > 1 else {
            return .undefined("fewer than two groups of \(floor.words)", rows: rows, details: rates.details)
        }
        guard highest.rate > 0 else { return .undefined("no group has a positive decision", rows: rows, details: rates.details) }
        return Measurement(
            lowest.rate / highest.rate, interval: interval(lowest.state, highest.state), rows: rows, details: rates.details)
    }

    private func interval(_ lowest: SelectionFold.State, _ highest: SelectionFold.State) -> Interval? {
        RatioInterval.koopman(lowest.proportion, highest.proportion, confidence: confidence)?.clamped(to: 0...1)
    }
}
