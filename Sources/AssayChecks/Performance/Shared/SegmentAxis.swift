/// A feature as the search walks it: at most ten steps of numbers, or thirty texts, and the ranges of steps that make rules.
struct SegmentAxis: Sendable {
    static let numberSteps = 10
    static let textSteps = 30

    /// Nil for the axis of a search over one feature alone.
    let feature: Int?
    /// The step of each searched row; 0 is missing.
    let steps: [UInt8]
    let stepCount: Int
    let ranges: [ClosedRange<Int>]
    /// The bins of each step.
    private let bins: [ClosedRange<UInt8>]

    /// One step that holds every row.
    init(rows: Int) {
        (feature, stepCount, ranges, bins) = (nil, 1, [0...0], [0...0])
        steps = [UInt8](repeating: 0, count: rows)
    }

    init(_ bins: FeatureBins, feature: Int, rows: Int) {
        self.feature = feature
        var counts = [Int](repeating: 0, count: bins.count + 1)
        for code in bins.codes.prefix(rows) { counts[Int(code)] += 1 }
        let stepOf = bins.isOrdered ? Self.quantiles(counts) : Self.frequent(counts)
        let last = stepOf.max() ?? 0
        steps = bins.codes.prefix(rows).map { UInt8(stepOf[Int($0)]) }
        stepCount = last + 1
        self.bins = (0...last).map { step in
            let codes = stepOf.indices.filter { stepOf[$0] == step }
            return UInt8(codes.first ?? 0)...UInt8(codes.last ?? 0)
        }
        ranges = bins.isOrdered ? Self.intervals(last, hasMissing: counts[0] > 0) : (0...last).map { $0...$0 }
    }

    func rule(_ range: ClosedRange<Int>) -> SegmentRule? {
        feature.map { SegmentRule(feature: $0, codes: bins[range.lowerBound].lowerBound...bins[range.upperBound].upperBound) }
    }

    /// Neighbouring bins joined to steps of about equally many rows.
    private static func quantiles(_ counts: [Int]) -> [Int] {
        let total = max(1, counts.dropFirst().reduce(0, +))
        var (steps, before, step, last) = ([0], 0, 0, -1)
        for count in counts.dropFirst() {
            let place = min(numberSteps - 1, (2 * before + count) * numberSteps / (2 * total))
            if place != last { (step, last) = (step + 1, place) }
            steps.append(step)
            before += count
        }
        return steps
    }

    /// The most frequent texts a step each, the others joined: bins are in order of frequency.
    private static func frequent(_ counts: [Int]) -> [Int] { counts.indices.map { min($0, textSteps) } }

    /// Every run of steps but the one that is all of them, which is a rule only where values are missing.
    private static func intervals(_ last: Int, hasMissing: Bool) -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = hasMissing ? [0...0] : []
        guard last > 0 else { return ranges }
        for low in 1...last {
            for high in low...last where hasMissing || high - low < last - 1 { ranges.append(low...high) }
        }
        return ranges
    }
}
