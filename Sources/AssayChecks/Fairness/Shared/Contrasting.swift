import AssayCore
import AssayManifest
import AssayStatistics

/// Makes the interval and the test of one contrast from its two sides.
struct Contrasting {
    let form: GroupForm
    /// That the intervals of all contrasts have together.
    let confidence: Double
    /// That each must have for it.
    let joint: Double
    /// The method that the requirement names; nil for the standard.
    let method: IntervalMethod?

    /// The group with the lower value against the one with the higher.
    func contrast(_ low: GroupFrame.Group, _ high: GroupFrame.Group) -> GroupContrast {
        let value = form == .ratio ? low.value / high.value : high.value - low.value
        return GroupContrast(
            lower: low.name, higher: high.name, value: value.isFinite ? value : nil,
            interval: form == .ratio ? ratio(low, high) : difference(high, low), equality: equality(low, high))
    }

    /// First less second.
    func difference(_ first: GroupFrame.Group, _ second: GroupFrame.Group) -> Interval? {
        guard first.interval != nil, second.interval != nil else { return nil }
        let found = DifferenceInterval.recovered(
            (first.value, first.interval), (second.value, second.interval), confidence: confidence)
        guard first.share != nil, second.share != nil else { return named(found, .mover) }
        return named(found, .newcombe).clamped(to: -1...1)
    }

    /// First over second; where both are 0 it can be anything.
    func ratio(_ first: GroupFrame.Group, _ second: GroupFrame.Group) -> Interval? {
        if let one = first.share?.proportion, let two = second.share?.proportion, [nil, .koopman, .katz].contains(method) {
            guard one.successes + two.successes > 0 else { return named(anything, .koopman) }
            let found =
                method == .katz
                ? RatioInterval.katzOrWalter(one, two, confidence: joint) : RatioInterval.koopman(one, two, confidence: joint)
            return found.map { named($0, .koopman) }
        }
        guard second.value > 0 else { return named(anything, .mover) }
        return RatioInterval.recovered((first.value, first.interval), (second.value, second.interval), confidence: confidence)
            .map { named($0, .mover) }
    }

    private var anything: Interval { Interval(lower: 0, upper: .infinity, confidence: confidence, method: "") }

    /// Whether both sides could be alike: exact for few rows, else the score test; from the interval where they are no shares.
    func equality(_ first: GroupFrame.Group, _ second: GroupFrame.Group) -> (pValue: Double, test: String)? {
        if let one = first.share, let two = second.share {
            let isExact = one.isCount && two.isCount && Self.leastExpected(one, two) < 5
            let pValue =
                isExact
                ? TwoProportions.fisher(one.proportion, two.proportion) : TwoProportions.score(one.proportion, two.proportion)
            return pValue.map { ($0, isExact ? "fisher" : "score") }
        }
        guard let interval = difference(first, second) else { return nil }
        let error = (interval.upper - interval.lower) / (2 * Normal.critical(confidence: joint))
        guard error > 0, error.isFinite else { return nil }
        return (min(1, 2 * Normal.survival(abs(first.value - second.value) / error)), "interval")
    }

    /// The smallest expected count of the 2 × 2 table; below 5 the normal approximation is not trusted (Cochran 1954).
    private static func leastExpected(_ one: ShareCount, _ two: ShareCount) -> Double {
        let (part, whole) = (one.part + two.part, one.whole + two.whole)
        return min(one.whole, two.whole) * min(part, whole - part) / max(1, whole)
    }

    /// Under the method asked for, or the standard one, and the confidence that all have together.
    private func named(_ interval: Interval, _ standard: IntervalMethod) -> Interval {
        Interval(
            lower: interval.lower, upper: interval.upper, confidence: confidence, method: (method ?? standard).rawValue)
    }
}
