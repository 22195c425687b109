import AssayCore
import AssayStatistics

/// How the value of one check differs between two runs, and whether that is more than chance.
///
/// - Definition: z = (after − before) / √(s₁² + s₂²), where s is the half of the interval that faces the other value over the critical value
///   of its level. With symmetric intervals this is the two-sample z test with unpooled variances; for others it is the test that
///   the recovered variances (MOVER) give. p is two-sided; `adjusted` is Holm's over all measures that were tested.
/// - Units: `before`, `after` and `change` in the unit of the measure; p and `adjusted` in 0...1.
/// - Missing values: z and p are nil where there is no test; `reason` says why.
/// - Source: Zou and Donner 2008, Statistics in Medicine 27:1693; Holm 1979, Scandinavian Journal of Statistics 6:65.
public struct MeasureChange: Sendable, Hashable, Encodable {
    public enum Verdict: String, Sendable, Hashable, Encodable {
        /// The very same number.
        case equal
        /// Differs by more than chance, at 5 % over all measures together.
        case significant
        case notSignificant = "not_significant"
        case notComparable = "not_comparable"
    }

    /// The level that `adjusted` is compared with.
    public static let level: Double = 0.05

    public var name: String
    public var unit: String?
    public var before: Double?
    public var after: Double?
    public var change: Double?
    public var outcomeBefore: String?
    public var outcomeAfter: String?
    public var z: Double?
    public var p: Double?
    public var adjusted: Double?
    public var verdict: Verdict
    /// Why there is no test.
    public var reason: String?

    static func all(_ before: RunRecord, _ after: RunRecord) -> [MeasureChange] {
        let old = Dictionary(before.checks.map { ($0.name, $0) }) { first, _ in first }
        let new = Set(after.checks.map(\.name))
        let pairs =
            after.checks.map { (old[$0.name], Optional($0)) } + before.checks.filter { !new.contains($0.name) }.map { ($0, nil) }
        let found = pairs.filter { $0.0?.observed != nil || $0.1?.observed != nil }.map { MeasureChange($0, $1) }
        return judged(found)
    }

    private init(_ old: CheckResult?, _ new: CheckResult?) {
        name = (new ?? old)?.name ?? ""
        (unit, before, after) = ((new ?? old)?.unit, old?.observed, new?.observed)
        (outcomeBefore, outcomeAfter) = (old?.outcome.rawValue, new?.outcome.rawValue)
        verdict = .notComparable
        guard let old, let new, let first = old.observed, let second = new.observed else {
            reason = before == nil ? "no value in the first run" : "no value in the second run"
            return
        }
        guard old.unit == new.unit else {
            reason = "another unit"
            return
        }
        change = second - first
        guard first != second else {
            verdict = .equal
            return
        }
        guard let earlier = old.interval, let later = new.interval else {
            reason = "no interval in the \(old.interval == nil ? "first" : "second") run"
            return
        }
        z = Self.z((first, earlier), (second, later))
        p = z.map { 2 * Normal.survival(abs($0)) }
        if z == nil { reason = "an interval without width" }
    }

    /// Nil where either value would be known without error.
    private static func z(_ old: (value: Double, interval: Interval), _ new: (value: Double, interval: Interval)) -> Double? {
        let rises = new.value > old.value
        let errors = [(old, rises), (new, !rises)].map { side, isUpper in
            (isUpper ? side.interval.upper - side.value : side.value - side.interval.lower)
                / Normal.critical(confidence: side.interval.confidence)
        }
        let error = (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot()
        guard errors.allSatisfy({ $0 > 0 }), error.isFinite else { return nil }
        let z = (new.value - old.value) / error
        return z.isFinite ? z : nil
    }

    private static func judged(_ changes: [MeasureChange]) -> [MeasureChange] {
        let tested = changes.indices.filter { changes[$0].p != nil }
        let adjusted = MultipleTesting.holm(tested.compactMap { changes[$0].p })
        var judged = changes
        for (index, value) in zip(tested, adjusted) {
            judged[index].adjusted = value
            judged[index].verdict = value <= level ? .significant : .notSignificant
        }
        return judged
    }
}
