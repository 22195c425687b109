import AssayCore
import AssayStatistics

/// Two groups side by side, or a group and all rows.
struct GroupContrast: Sendable {
    var lower: String
    var higher: String
    /// The difference, higher − lower, or the ratio, lower / higher.
    /// Nil where both are 0.
    var value: Double?
    /// Holds together with those of the other contrasts.
    var interval: Interval?
    var equality: (pValue: Double, test: String)?

    /// The part of the difference's interval that a gap, which has no sign, can reach; both ways round.
    var gap: Interval? {
        interval.map { Self.with($0, lower: max(0, $0.lower), upper: max($0.upper, -$0.lower)) }
    }

    /// The same for a ratio of the smaller to the larger.
    var parity: Interval? {
        interval.map { Self.with($0, lower: min($0.lower, 1 / $0.upper), upper: min(1, $0.upper, 1 / $0.lower)) }
    }

    private static func with(_ interval: Interval, lower: Double, upper: Double) -> Interval {
        Interval(lower: lower, upper: upper, confidence: interval.confidence, method: interval.method)
    }
}

extension [GroupContrast] {
    /// The interval of the largest gap, or of the smallest ratio, over contrasts whose intervals hold together.
    ///
    /// Whichever of them is the widest in truth, its interval holds it: so the ends are taken each over all contrasts.
    func interval(of form: GroupForm) -> Interval? {
        let found = compactMap { form == .ratio ? $0.parity : $0.gap }
        guard let first = found.first, found.count == count else { return nil }
        return found.dropFirst().reduce(first) { total, next in
            let pick: (Double, Double) -> Double = form == .ratio ? { Swift.min($0, $1) } : { Swift.max($0, $1) }
            return Interval(
                lower: pick(total.lower, next.lower), upper: pick(total.upper, next.upper), confidence: total.confidence,
                method: total.method)
        }
    }

    /// As records keep them: the one behind the verdict first, then by p value; at most `limit`.
    ///
    /// - Definition: p values adjusted by Holm's method over all contrasts.
    func recorded(first: (lower: String, higher: String), measure: String?, limit: Int = 50) -> [GroupPair] {
        let adjusted = allSatisfy { $0.equality != nil } ? MultipleTesting.holm(compactMap { $0.equality?.pValue }) : []
        func isFirst(_ index: Int) -> Bool { self[index].lower == first.lower && self[index].higher == first.higher }
        let order = indices.sorted { one, other in
            guard isFirst(one) == isFirst(other) else { return isFirst(one) }
            let (p, q) = (self[one].equality?.pValue ?? 1, self[other].equality?.pValue ?? 1)
            return (p, one) < (q, other)
        }
        return order.prefix(limit).map { index in
            let pair = self[index]
            return GroupPair(
                measure: measure, lower: pair.lower, higher: pair.higher, value: pair.value, interval: pair.interval,
                pValue: pair.equality?.pValue, adjustedPValue: adjusted.isEmpty ? nil : adjusted[index], test: pair.equality?.test)
        }
    }
}
