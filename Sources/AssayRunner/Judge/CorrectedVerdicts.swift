import AssayCore
import AssayManifest
import AssayStatistics

/// Corrects simultaneous verdicts of one requirement: one over every column, group or slice that it was expanded to.
///
/// A correction speaks of `decide_on: refuted`, where each verdict is a test that may raise a false alarm. Demanding that all be
/// *proven* needs none: that is an intersection-union test. It can turn a failure into a pass, never the other way round.
///
/// - Definition: the p value of each verdict is the normal one that its interval implies; a failure stands where the adjusted p
///   value is at most (1 − confidence) / 2.
/// - Source: Holm 1979; Benjamini and Hochberg 1995.
struct CorrectedVerdicts {
    let checks: [PlannedCheck]

    func apply(to results: [CheckResult]) -> [CheckResult] {
        var corrected = results
        for (_, family) in Dictionary(grouping: checks.indices, by: { checks[$0].requirement.place }) {
            guard let first = family.first, checks[first].isCorrected else { continue }
            correct(family.filter { checks[$0].skipped == nil && Self.pValue(results[$0]) != nil }, in: &corrected)
        }
        return corrected
    }

    private func correct(_ family: [Int], in results: inout [CheckResult]) {
        guard family.count > 1, let correction = family.first.flatMap({ checks[$0].requirement.correction }) else { return }
        let pValues = family.compactMap { Self.pValue(results[$0]) }
        let adjusted = correction == .holm ? MultipleTesting.holm(pValues) : MultipleTesting.benjaminiHochberg(pValues)
        for (position, index) in family.enumerated() where results[index].outcome == .fail {
            let level = (1 - (results[index].interval?.confidence ?? 0.95)) / 2
            guard adjusted[position] > level else { continue }
            results[index].outcome = .pass
            results[index].message = "not refuted after the \(correction.rawValue) correction over \(family.count) verdicts"
        }
    }

    /// How surprising the value would be if the requirement held with nothing to spare.
    private static func pValue(_ result: CheckResult) -> Double? {
        guard let value = result.observed, let bound = result.bound, let interval = result.interval, result.baseline == nil,
            let comparison = result.comparison.flatMap(Comparison.init(rawValue:))
        else { return nil }
        let error = (interval.upper - interval.lower) / (2 * Normal.critical(confidence: interval.confidence))
        guard error > 0 else { return nil }
        switch comparison {
        case .atLeast, .above: return Normal.cdf((value - bound) / error)
        case .atMost, .below: return Normal.cdf((bound - value) / error)
        case .equal, .notEqual: return nil
        }
    }
}

extension PlannedCheck {
    /// Whether its verdict is one of several that are corrected together.
    var isCorrected: Bool {
        rule == .refuted && requirement.correction != nil && requirement.correction != Correction.none
    }
}
