import AssayCore

/// Confidence intervals for the difference of two proportions.
///
/// - Units: differences in −1...1; trials may be effective sizes.
public enum DifferenceInterval {
    /// Newcombe's hybrid score interval of first − second for independent rows, such as two groups.
    ///
    /// - Definition: D − √((p1 − l1)² + (u2 − p2)²), D + √((u1 − p1)² + (p2 − l2)²) with Wilson's limits l and u.
    /// - Missing values: nil if either proportion has no trials.
    /// - Source: Newcombe 1998, Statistics in Medicine 17:873, method 10.
    public static func newcombe(_ first: Proportion, _ second: Proportion, confidence: Double) -> Interval? {
        let z = Normal.critical(confidence: confidence)
        guard let one = Limits(first, z: z), let two = Limits(second, z: z) else { return nil }
        return interval(one, two, correlation: 0, confidence: confidence)
    }

    /// Newcombe's interval for paired rows, such as two models on one test set.
    ///
    /// - Definition: as above with 2φ times the products of the limits' distances taken off, where φ is the correlation
    ///   of the pairs, with (ad − bc) lowered by n/2, not below zero, where it is positive.
    /// - Shapes: rows by (first, second): `both` right, `firstOnly`, `secondOnly`, `neither`.
    /// - Missing values: nil if there are no rows.
    /// - Source: Newcombe 1998, Statistics in Medicine 17:2635, method 10.
    public static func newcombePaired(
        both: Double, firstOnly: Double, secondOnly: Double, neither: Double, confidence: Double
    ) -> Interval? {
        let n = both + firstOnly + secondOnly + neither
        let z = Normal.critical(confidence: confidence)
        guard let one = Limits(Proportion(successes: both + firstOnly, trials: n), z: z),
            let two = Limits(Proportion(successes: both + secondOnly, trials: n), z: z)
        else { return nil }
        let margins = (both + firstOnly) * (secondOnly + neither) * (both + secondOnly) * (firstOnly + neither)
        let product = both * neither - firstOnly * secondOnly
        let corrected = product > 0 ? max(0, product - n / 2) : product
        return interval(one, two, correlation: margins > 0 ? corrected / margins.squareRoot() : 0, confidence: confidence)
    }

    /// The interval of a difference from those of its two independent parts, whatever they are made by.
    ///
    /// - Definition: d − √((a − la)² + (ub − b)²), d + √((ua − a)² + (b − lb)²): the method of variance estimates recovery. A part
    ///   without an interval counts as known.
    /// - Source: Zou and Donner 2008, Statistics in Medicine 27:1693.
    public static func recovered(
        _ first: (value: Double, interval: Interval?), _ second: (value: Double, interval: Interval?), confidence: Double
    ) -> Interval {
        func limits(_ part: (value: Double, interval: Interval?)) -> (below: Double, above: Double) {
            part.interval.map { (part.value - $0.lower, $0.upper - part.value) } ?? (0, 0)
        }
        let (one, two, difference) = (limits(first), limits(second), first.value - second.value)
        return Interval(
            lower: difference - (one.below * one.below + two.above * two.above).squareRoot(),
            upper: difference + (one.above * one.above + two.below * two.below).squareRoot(), confidence: confidence,
            method: "mover")
    }

    /// A rate and how far Wilson's limits lie from it.
    private struct Limits {
        let rate: Double
        let below: Double
        let above: Double

        init?(_ proportion: Proportion, z: Double) {
            guard let proportion = proportion.valid else { return nil }
            let limits = proportion.wilson(z: z)
            rate = proportion.successes / proportion.trials
            (below, above) = (rate - limits.lower, limits.upper - rate)
        }
    }

    private static func interval(_ one: Limits, _ two: Limits, correlation: Double, confidence: Double) -> Interval {
        func combined(_ x: Double, _ y: Double) -> Double {
            max(0, x * x - 2 * correlation * x * y + y * y).squareRoot()
        }
        let difference = one.rate - two.rate
        return Interval(
            lower: max(-1, difference - combined(one.below, two.above)),
            upper: min(1, difference + combined(one.above, two.below)), confidence: confidence, method: "newcombe")
    }
}
