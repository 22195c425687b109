import AssayCheckKit
import AssayCore

/// Mean precision at the ranks of the relevant documents, averaged over queries.
///
/// - Definition: the mean over queries of Σ precision(i) over relevant ranks i ≤ k / min(k, relevant documents), and the mean of
///   that over every order of tied documents; relevance above 0 is relevant, a query without relevant documents counts 0.
///   Without ties and k it equals `sklearn.metrics.average_precision_score` 1.9 by query.
/// - Units: 0...1.
/// - Missing values: rows without a label or query are left out; a NaN score is MD103, a negative relevance DT107.
/// - State: per row. The interval is Student's over queries.
/// - Source: Manning, Raghavan and Schütze 2008, 8.4; McSherry and Najork 2008.
struct MeanAveragePrecision: QueryMeasure {
    static let descriptor = MeasureDescriptor(
        "map", .performance, "Mean precision at the ranks of the relevant documents, averaged over queries.", range: 0...1,
        better: .higher, tasks: [.binary, .regression],
        parameters: [MeasureParameter("k", .number(1...0x1p53), required: false)],
        equals: "sklearn.metrics.average_precision_score 1.9 by query")

    let fold: QueryFold
    let confidence: Double
    private let cutoff: Int

    init(_ call: MeasureCall) throws(Diagnostic) {
        fold = try call.queryFold()
        cutoff = try call.cutoff()
        confidence = call.confidence
    }

    func value(of ranking: TiedRanking) -> Double {
        let relevant = ranking.hits
        guard relevant > 0 else { return 0 }
        var (sum, hitsBefore) = (0.0, 0)
        for tie in ranking.ties {
            for place in tie.before..<max(tie.before, min(cutoff, tie.before + tie.count)) {
                sum += Self.expected(tie, place - tie.before, hitsBefore) / Double(place + 1)
            }
            hitsBefore += tie.hits
        }
        return min(1, sum / Double(min(cutoff, relevant)))
    }

    /// The mean number of hits up to a place of a tie, where that place is a hit, times the probability that it is.
    private static func expected(_ tie: TiedRanking.Tie, _ offset: Int, _ hitsBefore: Int) -> Double {
        let (hits, count) = (Double(tie.hits), Double(tie.count))
        let others = tie.count > 1 ? Double(offset) * (hits - 1) / (count - 1) : 0
        return hits / count * (Double(hitsBefore) + 1 + others)
    }
}
