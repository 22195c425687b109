import AssayCheckKit
import AssayCore
import Foundation

/// How close a ranking comes to the best order of its documents, graded, near the top most.
///
/// - Definition: the mean over queries of DCG / ideal DCG, where DCG = Σ relevance / log₂(rank + 1) over the first k ranks and tied
///   documents share their mean relevance; a query without relevant documents counts 0. Equals `sklearn.metrics.ndcg_score` 1.9.
/// - Units: 0...1.
/// - Missing values: rows without a label or query are left out; a NaN score is MD103, a negative relevance DT107.
/// - State: per row. The interval is Student's over queries.
/// - Source: Järvelin and Kekäläinen 2002, ACM TOIS 20:422.
struct NDCG: QueryMeasure {
    static let descriptor = MeasureDescriptor(
        "ndcg", .performance, "How close a ranking comes to the best order of its documents, graded, near the top most.",
        range: 0...1, better: .higher, tasks: [.binary, .regression],
        parameters: [MeasureParameter("k", .number(1...0x1p53), required: false)], equals: "sklearn.metrics.ndcg_score 1.9")

    let fold: QueryFold
    let confidence: Double
    private let cutoff: Int

    init(_ call: MeasureCall) throws(Diagnostic) {
        fold = try call.queryFold()
        cutoff = try call.cutoff()
        confidence = call.confidence
    }

    func value(of ranking: TiedRanking) -> Double {
        let best = ranking.ideal.prefix(cutoff).enumerated().reduce(0) { $0 + $1.element / Self.discount($1.offset) }
        guard best > 0 else { return 0 }
        let found = ranking.ties.reduce(0.0) { sum, tie in
            (tie.before..<max(tie.before, min(cutoff, tie.before + tie.count))).reduce(sum) { $0 + tie.gain / Self.discount($1) }
        }
        return min(1, found / best)
    }

    /// log₂ of the rank, counted from 0, plus 2.
    private static func discount(_ place: Int) -> Double { log2(Double(place + 2)) }
}
