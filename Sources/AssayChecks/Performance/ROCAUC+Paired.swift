import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

extension ROCAUC: PairedMeasure {
    var pairedIntervalMethods: [IntervalMethod] { isBinary && !isWeighted ? [.delong] : [] }
    var pairedRequests: [FoldRequest] { isBinary && !isWeighted ? [FoldRequest(PairedRankingFold())] : [] }

    /// DeLong's interval of the difference of two areas on the same rows; none for weighted rows and means over classes.
    func pairedInterval(_ results: FoldResults) throws(Diagnostic) -> Interval? {
        guard !pairedRequests.isEmpty, let comparison = try results.result(PairedRankingFold()) else { return nil }
        guard comparison.variance > 0 else {
            let difference = comparison.difference
            return Interval(lower: difference, upper: difference, confidence: plan.confidence, method: "paired_delong")
        }
        return comparison.interval(confidence: plan.confidence)?.named("paired_delong")
    }
}
