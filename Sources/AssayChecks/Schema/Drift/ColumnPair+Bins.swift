import AssayCheckKit
import AssayCore
import AssayStatistics

extension ColumnPair {
    /// The most categories that have a bin of their own; the rest of the reference's share one.
    static let mostCategories = 50

    /// Counts of both tables in the reference's bins.
    ///
    /// - Definition: numbers are cut at the nine inner deciles of the reference, a value on a cut belonging below it; of categories
    ///   the 50 most frequent of the reference have a bin each, its others share one, and values that it does not have another.
    ///   Missing values have a bin where either table has some. Bins without a row in both are left out.
    /// - Throws: DT181 where one table holds numbers and the other does not.
    func binned() throws(Diagnostic) -> BinnedShares {
        try checkKinds()
        return work.once("bins") { bins }
    }

    private var bins: BinnedShares {
        var (first, second): ([Double], [Double])
        if let numbers = before.numbers, let now = now.numbers {
            let cuts = before.profiled?.edges ?? Self.deciles(of: numbers)
            (first, second) = (before.profiled?.bins ?? numbers.weights(cutAt: cuts), now.weights(cutAt: cuts))
        } else {
            let cells = Self.categories(before, now.counts ?? [:])
            (first, second) = (cells.before.map(\.weight), cells.now.map(\.weight))
        }
        if before.missing.weight + now.missing.weight > 0 {
            first.append(before.missing.weight)
            second.append(now.missing.weight)
        }
        return BinnedShares(
            second, first, sizes: (now.effectiveSize(missing: true), before.effectiveSize(missing: true)))
    }

    static func deciles(of sample: SortedSample) -> [Double] {
        let cuts = (1...9).compactMap { sample.quantile(Double($0) / 10) }
        return cuts.enumerated().filter { $0.offset == 0 || cuts[$0.offset - 1] < $0.element }.map(\.element)
    }

    /// Totals of the values that have a bin, then of the reference's others and of those that it does not have.
    static func categories(
        _ sample: ColumnSample, _ now: [String: WeightTotal]
    ) -> (kept: [String], before: [WeightTotal], now: [WeightTotal]) {
        let before = sample.counts ?? [:]
        let seen = before.filter { $0.value.weight > 0 }
        let kept = sample.profiled.map { $0.frequent(among: seen, most: mostCategories) } ?? frequent(seen)
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        func totals(_ counts: [String: WeightTotal]) -> [WeightTotal] {
            var totals = [WeightTotal](repeating: WeightTotal(), count: kept.count + 2)
            for (name, total) in counts {
                totals[places[name] ?? (seen[name] == nil ? kept.count + 1 : kept.count)].merge(total)
            }
            return totals
        }
        return (kept, totals(before), totals(now))
    }

    /// The values with the most weight, those of equal weight by name.
    private static func frequent(_ counts: [String: WeightTotal]) -> [String] {
        guard counts.count > mostCategories else { return ranked(counts) }
        let least = counts.values.map(\.weight).sorted(by: >)[mostCategories - 1]
        return Array(ranked(counts.filter { $0.value.weight >= least }).prefix(mostCategories))
    }

    private static func ranked(_ counts: [String: WeightTotal]) -> [String] {
        counts.map { (name: $0.key, weight: $0.value.weight) }.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }.map(\.name)
    }
}

extension SortedSample {
    /// The weight in each of the bins that ascending cuts make, the upper end belonging to each.
    func weights(cutAt cuts: [Double]) -> [Double] {
        parts(cutAt: cuts).map { part in weights.map { $0[part].reduce(0, +) } ?? Double(part.count) }
    }

    /// The rows in each of them.
    func rows(cutAt cuts: [Double]) -> [Int] { parts(cutAt: cuts).map(\.count) }

    private func parts(cutAt cuts: [Double]) -> [Range<Int>] {
        let ends = cuts.map { $0 == .infinity ? values.count : firstIndex(above: $0) } + [values.count]
        return zip([0] + ends, ends).map { $0..<$1 }
    }

    private func firstIndex(above cut: Double) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if values[middle] <= cut { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
