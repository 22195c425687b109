import AssayCore
import AssayStatistics

extension GroupAdvice {
    /// The advice in a few lines, for people.
    ///
    /// - Parameters:
    ///   - holds: whether a value of the measure satisfies the requirement; nil without a bound.
    ///   - comparesErrors: whether the rate that is compared needs labels.
    func lines(own: Double, comparesErrors: Bool, holds: ((Double) -> Bool)?) -> [String] {
        [changeLine, thresholdLine(own, holds), groupLine, comparesErrors ? impossibilityLine : nil].compactMap(\.self)
    }

    private var changeLine: String? {
        guard let change, change.toCloseGap > 0 else { return nil }
        let rows = change.toCloseGap == 1 ? "1 row" : "\(change.toCloseGap) rows"
        let bound = change.toMeetBound.map { ", \($0) would meet the bound" } ?? ""
        return "`\(measure)`: \(rows) of the \(change.rows) in \(change.group), decided otherwise, would close the gap\(bound)"
    }

    private func thresholdLine(_ own: Double, _ holds: ((Double) -> Bool)?) -> String? {
        guard let holds, let thresholds, let now = thresholds.first(where: { $0.threshold == own })?.value, !holds(now) else {
            return nil
        }
        let fitting = thresholds.filter { $0.value.map(holds) ?? false }
        let best = fitting.max { ($0.accuracy ?? 0, -abs($0.threshold - own)) < ($1.accuracy ?? 0, -abs($1.threshold - own)) }
        guard let best, let value = best.value else { return "no single threshold from 0.05 to 0.95 would meet the bound" }
        let accuracy = best.accuracy.map { ", accuracy \(Self.rounded($0))" } ?? ""
        return
            "one threshold of \(Self.rounded(best.threshold)) for everybody would meet the bound: \(Self.rounded(value))\(accuracy)"
    }

    private var groupLine: String? {
        guard let groupThresholds, let value = groupThresholds.value, groupThresholds.groups.count <= 4 else { return nil }
        let named = groupThresholds.groups.map { "\($0.group ?? "") \(Self.rounded($0.threshold))" }.joined(separator: ", ")
        let accuracy = groupThresholds.accuracy.map { ", accuracy \(Self.rounded($0))" } ?? ""
        return
            "thresholds by group that would bring the rates together: \(named) (\(Self.rounded(value))\(accuracy)); never applied"
    }

    /// With unequal base rates, equal precision and equal error rates exclude each other unless the model makes no error.
    private var impossibilityLine: String? {
        guard let baseRates, let low = baseRates.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
            let high = baseRates.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }), let top = low.interval?.upper,
            let bottom = high.interval?.lower, top < bottom
        else { return nil }
        return "base rates differ (\(low.group) \(Self.rounded(low.value ?? 0)), \(high.group) \(Self.rounded(high.value ?? 0))): "
            + "unless the model makes no error, equal precision and equal error rates cannot both hold (Chouldechova 2017)"
    }

    private static func rounded(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
}
