import AssayStatistics

/// The associations of all pairs, strongest first.
struct Associations: Sendable {
    struct Found: Sendable {
        var first: String
        var second: String
        var value: Double
        var kind: String
        var rows: Int
        /// With its sign, for two features of numbers.
        var signed: Double?
    }

    var pairs: [Found] = []
    /// Texts with too many categories.
    var leftOut: [String] = []

    init(_ state: AssociationFold.State, features: [String]) {
        let crowded = state.crowded
        func add(_ pair: AssociationFold.Pair, _ value: Double?, _ kind: String, rows: Int, signed: Double? = nil) {
            guard let value, !crowded.contains(pair.first), !crowded.contains(pair.second) else { return }
            pairs.append(
                Found(
                    first: features[min(pair.first, pair.second)], second: features[max(pair.first, pair.second)], value: value,
                    kind: kind,
                    rows: rows, signed: signed))
        }
        for (pair, moments) in state.numbers {
            add(pair, moments.correlation.map(abs), "pearson", rows: moments.count, signed: moments.correlation)
        }
        for (pair, groups) in state.groups { add(pair, groups.correlationRatio, "correlation_ratio", rows: groups.rows) }
        for (pair, crossing) in state.crossings where !crossing.hasTooMany {
            add(pair, ContingencyTable(crossing.cells).correctedCramersV, "cramers_v", rows: crossing.rows)
        }
        pairs.sort { ($0.value, $1.first, $1.second) > ($1.value, $0.first, $0.second) }
        leftOut = crowded.sorted().map { features[$0] }
    }
}
