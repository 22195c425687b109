import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// How alike the decisions about people are whose features are alike.
///
/// - Definition: 1 − Σ |ŷ − mean of ŷ over the k nearest rows| / n, a row being one of its own neighbours. Nearness is the Euclidean
///   distance of standardised features, texts as a column of 0 and 1 for each value; rows at the same distance share the places that are
///   left. Equals `aif360.sklearn.metrics.consistency_score` 0.6 after `sklearn.preprocessing.StandardScaler` 1.9 where no distances tie.
///   Past 4,000 rows over a seeded sample of 4,000.
/// - Units: 0...1.
/// - Missing values: rows in which a feature is missing or infinite are left out and counted; a NaN score is MD103. Fewer rows than
///   neighbours are undefined, so inconclusive.
/// - State: 4,000 rows. The interval is that of a mean over rows, the neighbours taken as given.
/// - Source: Zemel et al. 2013, ICML, Learning fair representations.
struct Consistency: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "consistency", .fairness, "How alike the decisions about people are whose features are alike.", range: 0...1,
        better: .higher, tasks: [.binary], parameters: [MeasureParameter("k", .number(1...1000), required: false)],
        equals: "aif360.sklearn.metrics.consistency_score 0.6 after sklearn.preprocessing.StandardScaler 1.9")

    private let fold: ConsistencyFold
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.t] }
    var hasJackknife: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let neighbors = call.arguments.isEmpty ? 5 : try call.count()
        guard (1...1000).contains(neighbors) else {
            throw call.wrong("`k` is outside 1...1000", "write `\(call.descriptor.usage)`")
        }
        fold = ConsistencyFold(columns: call.features.sorted(), neighbors: neighbors, seed: call.seed)
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let found = try results.result(fold)
        let numbers = ["rows_complete": Double(found.seen), "rows_left_out": Double(found.missing)]
        let details = MeasurementDetails(numbers: numbers)
        guard found.gaps.count >= max(2, fold.neighbors), found.width > 0 else {
            return .undefined(
                "fewer than \(max(2, fold.neighbors)) rows in scope have all features", rows: found.gaps.count, details: details)
        }
        var moments = Moments()
        for gap in found.gaps { moments.add(gap) }
        let interval = MeanInterval.t(moments, confidence: confidence).map {
            Interval(lower: 1 - $0.upper, upper: 1 - $0.lower, confidence: $0.confidence, method: $0.method).clamped(to: 0...1)
        }
        return Measurement(1 - moments.mean, interval: interval, rows: found.gaps.count, details: details)
    }
}
