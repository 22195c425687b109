import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Part of the Brier score that lies in the labels alone.
///
/// - Definition: y (1 − y), where y is the weighted share of positive rows: the uncertainty of Murphy's decomposition.
/// - Units: 0...0.25; a fact of the table, not of the model.
/// - Missing values: rows without a label are left out; a NaN score is MD103, one outside 0...1 MD105.
/// - State: per row, exact sums. The interval is Wilson's of the share, carried over.
/// - Source: Murphy 1973, Journal of Applied Meteorology 12:595.
struct BrierUncertainty: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "brier_uncertainty", .performance, "Part of the Brier score that lies in the labels alone.", range: 0...0.25,
        better: .neither, tasks: [.binary], equals: "the uncertainty of Murphy 1973")

    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] { [FoldRequest(ProbabilityRowsFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(ProbabilityRowsFold())
        guard let all = CalibrationBin.bins(of: rows, Binning(bins: 1, isEqualMass: false)).first else {
            return .undefined("no rows with a label in scope", rows: rows.rows)
        }
        let share = Interval.share(all.positive, of: all.weight, squares: all.squaredWeight, confidence: confidence)
        return Measurement(all.share * (1 - all.share), interval: share.map(Self.carried), rows: rows.rows)
    }

    /// The values of y (1 − y) that shares in the interval have.
    private static func carried(_ share: Interval) -> Interval {
        let ends = [share.lower, share.upper].map { $0 * (1 - $0) }.sorted()
        let holdsHalf = share.lower <= 0.5 && share.upper >= 0.5
        return Interval(lower: ends[0], upper: holdsHalf ? 0.25 : ends[1], confidence: share.confidence, method: "wilson")
    }
}
