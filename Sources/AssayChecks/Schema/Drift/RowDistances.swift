import Foundation

/// How far sampled rows lie apart.
///
/// - Definition: the squared Euclidean distance of rows as numbers: each column of numbers less its mean over both samples, divided by its
///   standard deviation (n), 0 where missing, with a 0/1 column where some are missing; each other column one-hot, missing a category.
/// - Units: none: two unlike categories lie √2 apart.
struct RowDistances {
    private let numbers: [[Double]]
    private let codes: [[Int32]]
    /// Whether a number is infinite, so that distances mean nothing.
    private(set) var isInfinite = false

    init(_ tables: SampledTables) {
        var (numbers, codes) = ([[Double]](), [[Int32]]())
        for column in tables.columns {
            guard column.cells.kind == .numbers else {
                codes.append(Self.coded(column.cells.texts))
                continue
            }
            let values = column.cells.numbers
            isInfinite = isInfinite || values.contains(where: \.isInfinite)
            numbers.append(Self.standardized(values))
            if values.contains(where: \.isNaN) { numbers.append(values.map { $0.isNaN ? 1 : 0 }) }
        }
        (self.numbers, self.codes) = (numbers, codes)
    }

    func squared(_ i: Int, _ j: Int) -> Double {
        var sum = 0.0
        for column in numbers {
            let step = column[i] - column[j]
            sum += step * step
        }
        for column in codes where column[i] != column[j] { sum += 2 }
        return sum
    }

    private static func standardized(_ values: [Double]) -> [Double] {
        let kept = values.filter { !$0.isNaN }
        guard let low = kept.min(), let high = kept.max(), low < high else { return values.map { _ in 0 } }
        // Scaled first, so that squares of huge numbers stay finite.
        let scale = max(abs(low), abs(high))
        let mean = kept.reduce(0) { $0 + $1 / scale } / Double(kept.count)
        let variance = kept.reduce(0) { $0 + ($1 / scale - mean) * ($1 / scale - mean) } / Double(kept.count)
        let deviation = variance.squareRoot()
        return values.map { $0.isNaN ? 0 : ($0 / scale - mean) / deviation }
    }

    private static func coded(_ texts: [String?]) -> [Int32] {
        var known: [String?: Int32] = [:]
        return texts.map { text in
            if let code = known[text] { return code }
            let code = Int32(known.count)
            known[text] = code
            return code
        }
    }
}
