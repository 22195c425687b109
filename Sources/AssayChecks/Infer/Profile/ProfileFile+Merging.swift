import AssayCheckKit
import AssayCore
import AssayProvenance
import AssayStatistics
import AssayTabular

extension ProfileFile {
    /// The profile of the rows of both.
    ///
    /// - Definition: rows, missing values, ranges and small tables of values are those of the rows together, and what is stated as an
    ///   error stays within what the result states.
    /// - Throws: DT168 where the two have different columns, types or weights.
    public func merged(with other: ProfileFile) throws(Diagnostic) -> ProfileFile {
        guard weight == other.weight else {
            throw Self.clash(
                "the profiles count rows by different weights",
                "\(weight.map { "`\($0)`" } ?? "none") in one, \(other.weight.map { "`\($0)`" } ?? "none") in the other")
        }
        guard columns.map(\.name) == other.columns.map(\.name) else {
            let differing = Set(columns.map(\.name)).symmetricDifference(other.columns.map(\.name)).sorted()
            throw Self.clash(
                "the profiles have different columns",
                differing.isEmpty ? "the columns have another order" : "in one of them only: \(differing.listed)")
        }
        var merged = self
        merged.rows += other.rows
        merged.sources += other.sources
        for index in columns.indices { merged.columns[index] = try columns[index].merged(with: other.columns[index]) }
        return merged
    }

    fileprivate static func clash(_ message: String, _ detail: String) -> Diagnostic {
        Diagnostic(
            .unmergeableProfiles, message, details: [detail],
            help: "merge profiles of parts of one table; write them with the same options of `assay infer`")
    }
}

extension ProfileFile.Column {
    private var isEmpty: Bool { type == LogicalType.null.name }

    fileprivate func merged(with other: Self) throws(Diagnostic) -> Self {
        if isEmpty || other.isEmpty {
            var merged = isEmpty ? other : self
            merged.missing = missing + other.missing
            return merged
        }
        guard type == other.type || (numbers != nil && other.numbers != nil && Set([type, other.type]) == Self.quantities) else {
            throw ProfileFile.clash("the profiles hold `\(name)` in different types", "\(type) in one, \(other.type) in the other")
        }
        var merged = self
        if type != other.type { merged.type = LogicalType.float64.name }
        merged.missing = missing + other.missing
        merged.numbers = numbers.flatMap { one in other.numbers.map { one.merged(with: $0) } }
        merged.categories = categories.flatMap { one in other.categories.flatMap { one.merged(with: $0) } }
        if merged.numbers != nil, merged.categories?.rest != nil { merged.categories = nil }
        return merged
    }

    /// A part of a CSV column of numbers may hold whole ones only.
    private static let quantities: Set<String> = [LogicalType.int64.name, LogicalType.float64.name]
}

extension ProfileFile.Numbers {
    fileprivate func merged(with other: Self) -> Self {
        let sketch = sketch.merged(with: other.sketch), total = total + other.total
        let isCount = total.weight == Double(total.rows)
        let deciles = (1...9).compactMap { sketch.quantile(Double($0) / 10, isCount: isCount) }
        let edges = deciles.enumerated().filter { $0.offset == 0 || deciles[$0.offset - 1] < $0.element }.map(\.element)
        let bins = sketch.sample(effectiveSize: 0).weights(cutAt: edges)
        return Self(
            sketch, total: total, spread: spread(with: other), edges: edges, bins: bins, shareError: sketch.rankError)
    }

    private var sketch: NumberSketch { NumberSketch(values: values, at: at, between: between, rankError: rankError) }

    /// Mean and deviation of both by Chan's formula.
    private func spread(with other: Self) -> (mean: Double, deviation: Double)? {
        if total.rows == 0 { return other.mean.flatMap { mean in other.deviation.map { (mean, $0) } } }
        if other.total.rows == 0 { return mean.flatMap { mean in deviation.map { (mean, $0) } } }
        guard let mean, let deviation, let otherMean = other.mean, let otherDeviation = other.deviation else { return nil }
        let (m, n) = (total.weight, other.total.weight), shift = otherMean - mean
        guard m + n > 0 else { return nil }
        let squares = m * deviation * deviation + n * otherDeviation * otherDeviation + shift * shift * m * n / (m + n)
        return (mean + shift * n / (m + n), (squares / (m + n)).squareRoot())
    }
}

extension ProfileFile.Categories {
    /// Nil where there are too many different values.
    ///
    /// - Definition: a value that has a count in one part and is of the rest in the other is undercounted by at most the largest count of
    ///   that rest.
    fileprivate func merged(with other: Self) -> Self? {
        var counts = Dictionary(named.map { ($0.digest, $0) }) { first, _ in first }
        for category in other.named {
            guard let known = counts[category.digest] else {
                counts[category.digest] = category
                continue
            }
            counts[category.digest]?.total = known.total + category.total
            counts[category.digest]?.text = known.text ?? category.text
        }
        let error = max(undercount(in: other), other.undercount(in: self))
        let ranked = counts.values.sorted { ($1.total.weight, $0.name) < ($0.total.weight, $1.name) }
        let merged = Self(ranked: ranked, countError: error, others: rest(with: other, known: Set(counts.keys)))
        return merged.named.count + (merged.rest?.digests.count ?? 0) > ProfileFile.mostKnown ? nil : merged
    }

    /// How much weight the counted values may lack once those of another part are added.
    private func undercount(in other: Self) -> Double {
        let rest = Set(other.rest?.digests ?? [])
        let isHidden = named.contains { rest.contains($0.digest) }
        return countError + max(other.countError, isHidden ? other.rest?.largest ?? 0 : 0)
    }

    private func rest(with other: Self, known: Set<UInt64>) -> ProfileFile.Rest? {
        guard let one = rest ?? other.rest else { return nil }
        guard let two = rest == nil ? nil : other.rest else {
            return ProfileFile.Rest(total: one.total, largest: one.largest, digests: one.digests.filter { !known.contains($0) })
        }
        let shared = !Set(one.digests).isDisjoint(with: two.digests)
        return ProfileFile.Rest(
            total: one.total + two.total, largest: shared ? one.largest + two.largest : max(one.largest, two.largest),
            digests: Set(one.digests + two.digests).subtracting(known).sorted())
    }
}

extension ProfileFile.Category {
    /// Texts come before values that are known by their digest alone.
    fileprivate var name: String { text.map { "0" + $0 } ?? "1" + String(digest, radix: 16) }
}

extension DiagnosticCode {
    /// Profiles were to be merged that are not of parts of one table.
    public static let unmergeableProfiles: DiagnosticCode = "DT168"
}
