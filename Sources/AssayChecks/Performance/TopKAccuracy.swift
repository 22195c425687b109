import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of labelled rows whose true class is among the k classes with the highest scores.
///
/// - Definition: equals `sklearn.metrics.top_k_accuracy_score` 1.9; of equal scores the class that stands later among the
///   model's classes comes first, as there.
/// - Units: a rate in 0...1; k over the number of classes is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103.
/// - State: counts, exact. The interval is Wilson's.
struct TopKAccuracy: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "top_k_accuracy", .performance, "Share of labelled rows whose true class is among the k classes with the highest scores.",
        range: 0...1, better: .higher, tasks: [.multiclass], parameters: [MeasureParameter("k", .number(1...1_000_000))],
        equals: "sklearn.metrics.top_k_accuracy_score 1.9")

    private let fold: TopKFold
    let plan: IntervalPlan
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = TopKFold(count: try call.count())
        plan = call.intervalPlan
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        let (hits, all) = (state.hits, state.all)
        guard all.weight > 0 else { return .undefined("no rows with a label in scope", rows: all.rows) }
        return Measurement(
            hits.weight / all.weight,
            interval: .share(hits.weight, of: all.weight, squares: all.squares, plan), rows: all.rows)
    }
}
