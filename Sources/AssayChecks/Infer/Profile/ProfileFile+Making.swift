import AssayProvenance
import AssayStatistics
import Foundation

extension ProfileFile.Numbers {
    /// Of the rows themselves.
    init(_ sample: SortedSample) {
        let squares = sample.effectiveSize > 0 ? sample.totalWeight * sample.totalWeight / sample.effectiveSize : 0
        let edges = ColumnPair.deciles(of: sample).filter { !$0.isNaN }
        let spread = sample.spread.flatMap { $0.mean.isFinite && $0.deviation.isFinite ? $0 : nil }
        self.init(
            NumberSketch(sample),
            total: .init(rows: sample.values.count, weight: sample.totalWeight, squares: squares), spread: spread,
            edges: edges, bins: sample.weights(cutAt: edges), shareError: 0)
    }

    init(
        _ sketch: NumberSketch, total: ProfileFile.Total, spread: (mean: Double, deviation: Double)?, edges: [Double],
        bins: [Double], shareError: Double
    ) {
        self.init(
            total: total, mean: spread?.mean, deviation: spread?.deviation, values: sketch.values, at: sketch.at,
            between: sketch.between, rankError: sketch.rankError, edges: edges, bins: bins, shareError: shareError)
    }
}

extension ProfileFile.Categories {
    /// Nil where there are too many different values.
    ///
    /// - Parameter hidesTexts: whether no value stands as text, however frequent it is.
    init?(_ counts: [String: WeightTotal], hidesTexts: Bool) {
        guard counts.count <= ProfileFile.mostKnown else { return nil }
        let all = ColumnSample(numbers: nil, counts: counts, missing: WeightTotal()).ranked.map { text in
            let total = ProfileFile.Total(counts[text] ?? WeightTotal())
            let isShown = !hidesTexts && total.rows >= ProfileFile.fewestShown
            return ProfileFile.Category(
                text: isShown ? text.precomposedStringWithCanonicalMapping : nil, digest: ProfileFile.digest(of: text), total: total
            )
        }
        self.init(ranked: all)
    }

    /// The most frequent with a count each, the others together.
    ///
    /// - Parameter others: values that have no count already.
    init(ranked: [ProfileFile.Category], countError: Double = 0, others: ProfileFile.Rest? = nil) {
        let left = ranked.dropFirst(ProfileFile.mostCategories)
        self.init(named: Array(ranked.prefix(ProfileFile.mostCategories)), rest: others, countError: countError)
        guard !left.isEmpty else { return }
        rest = ProfileFile.Rest(
            total: left.reduce(others?.total ?? .init()) { $0 + $1.total },
            largest: max(others?.largest ?? 0, (left.map(\.total.weight).max() ?? 0) + countError),
            digests: Set(left.map(\.digest) + (others?.digests ?? [])).sorted())
    }
}
