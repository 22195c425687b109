import AssayCheckKit
import AssayCore

/// One over the rank of the first relevant document, averaged over queries.
///
/// - Definition: the mean over queries of 1 / rank of the first document with a relevance above 0, and the mean of that over every
///   order of tied documents; a query without relevant documents counts 0.
/// - Units: 0...1.
/// - Missing values: rows without a label or query are left out; a NaN score is MD103, a negative relevance DT107.
/// - State: per row. The interval is Student's over queries.
/// - Source: Voorhees 1999, TREC-8; McSherry and Najork 2008.
struct MeanReciprocalRank: QueryMeasure {
    static let descriptor = MeasureDescriptor(
        "mrr", .performance, "One over the rank of the first relevant document, averaged over queries.", range: 0...1,
        better: .higher, tasks: [.binary, .regression], equals: "the mean reciprocal rank of TREC-8")

    let fold: QueryFold
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = try call.queryFold()
        confidence = call.confidence
    }

    func value(of ranking: TiedRanking) -> Double {
        guard let tie = ranking.ties.first(where: { $0.hits > 0 }) else { return 0 }
        // The probability that a random order of the tie has its first hit at this place.
        var (sum, left) = (0.0, 1.0)
        for offset in 0...(tie.count - tie.hits) {
            let here = left * Double(tie.hits) / Double(tie.count - offset)
            sum += here / Double(tie.before + offset + 1)
            left -= here
        }
        return min(1, sum)
    }
}
