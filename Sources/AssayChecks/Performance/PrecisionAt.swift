import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Share of positives among the k best-scored rows.
///
/// - Definition: positives in the first k of the weight in order of score, divided by k; of a tie that the cut divides, the
///   average over all its orders. A row of weight 3 counts as three rows.
/// - Units: a rate in 0...1; the share of positives is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Fewer than k rows are undefined, so inconclusive.
/// - State: per row, exact. The interval is Wilson's.
struct PrecisionAt: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "precision_at", .performance, "Share of positives among the k best-scored rows.", range: 0...1, better: .higher,
        tasks: [.binary], parameters: [MeasureParameter("k", .number(1...0x1p53))],
        equals: "Manning, Raghavan and Schütze 2008, section 8.4")

    let count: Int
    let plan: IntervalPlan
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    var requests: [FoldRequest] { [FoldRequest(RankingFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        count = try call.count()
        plan = call.intervalPlan
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let ranking = try results.result(RankingFold())
        let (steps, wanted) = (ranking.steps, Double(count))
        guard let end = steps.trues.indices.first(where: { steps.trues[$0] + steps.falses[$0] >= wanted }) else {
            return .undefined("fewer than \(count) rows with a label in scope", rows: ranking.rows)
        }
        let captured = steps.captured(inFirst: wanted)
        let squares = (ranking.squares.trues[end] + ranking.squares.falses[end]) * wanted / (steps.trues[end] + steps.falses[end])
        return Measurement(
            captured / wanted, interval: .share(captured, of: wanted, squares: squares, plan),
            rows: ranking.rows)
    }
}
