/// The documents of one query from the highest score down, ties kept together.
///
/// Measures are means over every order of tied documents, so that no order is rewarded by luck.
///
/// - Source: McSherry and Najork 2008, Computing information retrieval performance measures efficiently in the presence of
///   tied scores, ECIR.
struct TiedRanking: Sendable {
    /// Documents of one score.
    struct Tie: Sendable {
        /// Documents ranked above.
        var before: Int
        var count: Int
        /// Documents with a relevance above 0.
        var hits: Int
        /// The mean relevance.
        var gain: Double
    }

    let ties: [Tie]
    let count: Int
    /// Relevances from the highest down.
    let ideal: [Double]

    init(_ documents: QueryFold.Documents) {
        let order = documents.scores.indices.sorted { documents.scores[$0] > documents.scores[$1] }
        var (ties, start) = ([Tie](), 0)
        while start < order.count {
            var end = start + 1
            while end < order.count, documents.scores[order[end]] == documents.scores[order[start]] { end += 1 }
            // In order of size, so that the order of rows does not reach the sum.
            let gains = order[start..<end].map { documents.relevances[$0] }.sorted()
            ties.append(
                Tie(
                    before: start, count: end - start, hits: gains.count { $0 > 0 },
                    gain: gains.reduce(0, +) / Double(end - start)))
            start = end
        }
        self.ties = ties
        count = order.count
        ideal = documents.relevances.sorted(by: >)
    }

    var hits: Int { ties.reduce(0) { $0 + $1.hits } }
}
