import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// False negatives for each false positive, as treatment equality compares it between groups.
///
/// - Definition: FN / FP.
/// - Missing values: undefined without a false positive.
/// - State: counts, exact. The interval is Wilson's of the false negatives among all errors, as odds.
struct ErrorBalance: TableMeasure {
    static let descriptor: MeasureDescriptor = .init(
        "fn_fp_ratio", .fairness, "False negatives for each false positive.", range: 0...(.infinity), better: .neither,
        tasks: [.binary], equals: "FN / FP")

    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] { [FoldRequest(ConfusionFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) { confidence = call.confidence }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let table = try results.result(ConfusionFold())
        let (errors, squares) = (table.binary, table.oneVersusRest(1, in: table.squares))
        guard errors.fp > 0 else { return .undefined("no false positive in scope", rows: table.rows) }
        let interval = Interval.share(
            errors.fn, of: errors.fn + errors.fp, squares: squares.fn + squares.fp, confidence: confidence)
        return Measurement(errors.fn / errors.fp, interval: interval.map(Self.odds), rows: table.rows)
    }

    private static func odds(_ share: Interval) -> Interval {
        Interval(
            lower: share.lower / (1 - share.lower), upper: share.upper < 1 ? share.upper / (1 - share.upper) : .infinity,
            confidence: share.confidence, method: share.method)
    }
}
