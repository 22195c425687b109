import AssayCore
import AssayManifest
import AssayStatistics

/// Corrects simultaneous verdicts of one requirement: one over every column, group or slice that it was expanded to.
///
/// With `refuted` each verdict tests that the requirement holds, and a failure stands only where it still does after the correction: fewer
/// false alarms. With `proven` each verdict tests that it does not hold, and a pass stands only where it still does: then all passes
/// together are true with the level's probability (Holm), or all but a small expected share of them (Benjamini and Hochberg). That the
/// *gate* lets nothing bad through needs no correction, since all must pass: an intersection-union test.
///
/// - Definition: the p value of each verdict is the normal one that its interval implies on the side of the bound, so that one verdict alone is
///   never changed; it stands where the adjusted p value is at most (1 − confidence) / 2. A verdict without an interval is no test.
/// - Source: Holm 1979; Benjamini and Hochberg 1995; Berger 1982 for the intersection-union test.
struct CorrectedVerdicts {
    let checks: [PlannedCheck]

    func apply(to results: [CheckResult]) -> [CheckResult] {
        var corrected = results
        for (_, family) in Dictionary(grouping: checks.indices, by: { checks[$0].requirement.place }) {
            guard let first = family.first, checks[first].isCorrected else { continue }
            correct(family.filter { checks[$0].skipped == nil && pValue($0, results[$0]) != nil }, in: &corrected)
        }
        return corrected
    }

    private func correct(_ family: [Int], in results: inout [CheckResult]) {
        guard family.count > 1, let first = family.first, let correction = checks[first].requirement.correction else { return }
        let pValues = family.compactMap { pValue($0, results[$0]) }
        let adjusted = correction == .holm ? MultipleTesting.holm(pValues) : MultipleTesting.benjaminiHochberg(pValues)
        let (claimed, otherwise): (Outcome, Outcome) = checks[first].rule == .proven ? (.pass, .inconclusive) : (.fail, .pass)
        for (position, index) in family.enumerated() where results[index].outcome == claimed {
            let level = (1 - (results[index].interval?.confidence ?? 0.95)) / 2
            guard adjusted[position] > level else { continue }
            results[index].outcome = otherwise
            let word = claimed == .pass ? "proven" : "refuted"
            results[index].message = "not \(word) after the \(correction.rawValue) correction over \(family.count) verdicts"
        }
    }

    /// How surprising the value would be if the truth lay at the bound; nil where nothing is tested.
    private func pValue(_ index: Int, _ result: CheckResult) -> Double? {
        guard let test = Test(result), let comparison = result.comparison.flatMap(Comparison.init(rawValue:)) else { return nil }
        let isProof = checks[index].rule == .proven
        switch comparison {
        case .atLeast, .above: return isProof ? test.above : test.below
        case .atMost, .below: return isProof ? test.below : test.above
        case .equal, .notEqual: return nil
        }
    }

    /// A value, its interval and the bound that it is compared with; of a difference from the baseline where the bound moves with that.
    private struct Test {
        let distance: Double
        let interval: Interval
        let bound: Double

        init?(_ result: CheckResult) {
            guard let value = result.observed, let bound = result.bound, let interval = result.interval else { return nil }
            guard let baseline = result.baseline else {
                (self.distance, self.interval, self.bound) = (value - bound, interval, bound)
                return
            }
            let numbers = result.details?.numbers ?? [:]
            guard let difference = numbers["difference"], let lower = numbers["difference_lower"],
                let upper = numbers["difference_upper"]
            else { return nil }
            self.interval = Interval(lower: lower, upper: upper, confidence: interval.confidence, method: interval.method)
            (self.bound, distance) = (bound - baseline, difference - (bound - baseline))
        }

        /// p of the claim that the truth lies above the bound.
        var above: Double? { probability(distance, reach: distance + bound - interval.lower) }

        /// p of the claim that it lies below.
        var below: Double? { probability(-distance, reach: interval.upper - distance - bound) }

        private func probability(_ distance: Double, reach: Double) -> Double? {
            guard interval.upper > interval.lower else { return nil }
            let error = reach / Normal.critical(confidence: interval.confidence)
            return error > 0 ? Normal.cdf(-distance / error) : distance > 0 ? 0 : 1
        }
    }
}

extension PlannedCheck {
    /// Whether its verdict is one of several that are corrected together.
    var isCorrected: Bool {
        rule != .estimate && requirement.correction != nil && requirement.correction != Correction.none
    }
}
