import AssayCheckKit
import AssayCore
import AssayManifest

/// Judges a check whose bound moves with the baseline.
///
/// `baseline - 0.01` decided on `refuted` is a non-inferiority test with the margin 0.01; decided on `proven` it demands that
/// non-inferiority be shown. Both are decided on the interval of the paired difference, not on two intervals side by side.
struct BaselineJudgement {
    let check: PlannedCheck
    let baseline: BaselineValue

    func verdict(_ measurement: Measurement) -> Judge.Verdict {
        guard let comparison = check.requirement.comparison, let value = measurement.value else {
            return Judge.Verdict(outcome: .inconclusive, reason: measurement.reason)
        }
        guard let other = baseline.value, let bound else {
            return Judge.Verdict(outcome: .inconclusive, reason: "no baseline: \(baseline.reason ?? "it has no value")")
        }
        let judge = Judge(rule: check.rule, isStatistical: check.descriptor.isStatistical)
        if let ratio = RatioJudgement(check, baseline) { return ratio.verdict(value, over: other, judge, comparison) }
        guard check.rule != .estimate, check.descriptor.isStatistical, let difference = baseline.difference else {
            var plain = Measurement(value, rows: measurement.rows)
            plain.intervalReason = baseline.differenceReason
            return judge.verdict(plain, comparison, bound)
        }
        let paired = Measurement(value - other, interval: difference, rows: measurement.rows)
        return judge.verdict(paired, comparison, bound - other)
    }

    /// The paired difference against the margin.
    func sensitivity(_ measurement: Measurement) -> Sensitivity? {
        guard check.descriptor.reproducible, let value = measurement.value, let other = baseline.value,
            let difference = baseline.difference, let bound,
            let comparison = check.requirement.comparison
        else { return nil }
        return Sensitivity(
            value: value - other, interval: difference, comparison: comparison, bound: bound - other, rule: check.rule)
    }

    /// Adds baseline, bound and difference to the result.
    func describe(_ measurement: Measurement, in result: inout CheckResult) {
        result.baseline = baseline.value
        result.bound = bound
        guard let value = measurement.value, let other = baseline.value else { return }
        var numbers = result.details?.numbers ?? [:]
        numbers.merge(baseline.numbers) { $1 }
        numbers["difference"] = value - other
        numbers["difference_lower"] = baseline.difference?.lower
        numbers["difference_upper"] = baseline.difference?.upper
        if let ratio = baseline.ratio {
            numbers.merge(["ratio": value / other, "ratio_lower": ratio.lower, "ratio_upper": ratio.upper]) { $1 }
        }
        result.details = MeasurementDetails(groups: result.details?.groups, findings: result.details?.findings, numbers: numbers)
        if let words = test { result.message = "\(words): \(result.message)" }
    }

    /// The bound beside the baseline's value. A percentage of a quantity that is no rate is a share of the baseline.
    private var bound: Double? {
        guard case .baseline(let written)? = check.requirement.bound, let value = baseline.value else { return nil }
        guard written.unit == .percent, check.descriptor.unit != .one, let operation = written.operation, operation != .times else {
            return written.value(beside: value)
        }
        return operation == .plus ? value * (1 + written.offset) : value * (1 - written.offset)
    }

    /// What statisticians call this comparison.
    private var test: String? {
        guard case .baseline(let written)? = check.requirement.bound, check.rule != .estimate, let difference = baseline.difference
        else { return nil }
        let tolerates = written.operation == (check.descriptor.better == .lower ? .plus : .minus)
        return (tolerates ? "non-inferiority with the margin \(written.offset)" : "superiority") + " by \(difference.method)"
    }
}
