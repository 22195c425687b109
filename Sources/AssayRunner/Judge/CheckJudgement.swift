import AssayCheckKit
import AssayCore
import AssayManifest

/// Makes the result of one check from its measurement, or from what stopped it.
struct CheckJudgement {
    let check: PlannedCheck

    /// - Parameter baseline: what the baseline says, for a bound that moves with it.
    func result(_ measured: Result<Measurement, Diagnostic>, baseline: BaselineValue? = nil) -> CheckResult {
        switch measured {
        case .success(let measurement): judged(measurement, baseline)
        case .failure(let diagnostic): failed(diagnostic)
        }
    }

    func skipped(_ reason: String) -> CheckResult { base(.skipped, message: reason) }

    private func judged(_ measurement: Measurement, _ baseline: BaselineValue?) -> CheckResult {
        let comparison = baseline.map { BaselineJudgement(check: check, baseline: $0) }
        let verdict = guarded(comparison?.verdict(measurement) ?? verdict(measurement), measurement)
        var result = base(verdict.outcome, message: message(verdict))
        result.observed = measurement.value.flatMap { $0.isFinite ? $0 : nil }
        result.interval = measurement.interval
        result.rows = measurement.rows
        result.details = measurement.details.isEmpty ? nil : measurement.details
        comparison?.describe(measurement, in: &result)
        let sensitivity = comparison?.sensitivity(measurement) ?? sensitivity(measurement)
        (result.falseAlarm, result.smallestRegression) = (sensitivity?.falseAlarm, sensitivity?.smallestRegression)
        return result
    }

    /// Nil where nothing is judged on a sample of rows; times are no such sample.
    private func sensitivity(_ measurement: Measurement) -> Sensitivity? {
        guard check.descriptor.isStatistical, check.descriptor.reproducible, let value = measurement.value,
            let interval = measurement.interval,
            let comparison = check.requirement.comparison, let bound = check.requirement.bound?.value
        else { return nil }
        return Sensitivity(value: value, interval: interval, comparison: comparison, bound: bound, rule: check.rule)
    }

    /// No data is never a pass, also where the count of no rows would satisfy the bound.
    private func guarded(_ verdict: Judge.Verdict, _ measurement: Measurement) -> Judge.Verdict {
        guard verdict.outcome == .pass, check.measure is any TableMeasure, measurement.rows == 0 else { return verdict }
        return Judge.Verdict(outcome: .inconclusive, reason: "no rows in scope")
    }

    private func failed(_ diagnostic: Diagnostic) -> CheckResult {
        var result = base(.error, message: "could not be measured: \(diagnostic.message)")
        result.diagnostic = diagnostic
        return result
    }

    private func verdict(_ measurement: Measurement) -> Judge.Verdict {
        guard let comparison = check.requirement.comparison, let bound = check.requirement.bound else {
            guard measurement.value != nil else { return Judge.Verdict(outcome: .inconclusive, reason: measurement.reason) }
            return Judge.Verdict(outcome: .recorded)
        }
        switch bound {
        case .number(let value, _):
            return Judge(rule: check.rule, isStatistical: check.descriptor.isStatistical).verdict(measurement, comparison, value)
        case .baseline:
            return Judge.Verdict(outcome: .inconclusive, reason: "there is no baseline to compare with")
        }
    }

    /// The verdict in words, one line; reports add the numbers.
    private func message(_ verdict: Judge.Verdict) -> String {
        switch verdict.outcome {
        case .pass: verdict.reason ?? "the requirement holds"
        case .fail: verdict.reason ?? "the requirement does not hold"
        case .recorded: "recorded, no bound to judge by"
        case .inconclusive, .error, .skipped: verdict.reason ?? "nothing in scope"
        }
    }

    private func base(_ outcome: Outcome, message: String) -> CheckResult {
        var result = CheckResult(
            id: check.id, name: check.name, family: check.descriptor.family, requirement: check.text,
            arguments: check.arguments.map(\.written), slice: check.slice?.name, outcome: outcome,
            severity: check.requirement.severity, decideOn: check.rule.rawValue,
            unit: check.descriptor.unit == .one ? nil : check.descriptor.unit.rawValue,
            comparison: check.requirement.comparison?.rawValue, bound: check.requirement.bound?.value, message: message,
            location: check.requirement.place.withoutText, reproducible: check.descriptor.reproducible)
        result.reads = check.reads
        return result
    }
}

extension SourcePlace {
    /// The place alone, as records keep it.
    var withoutText: SourcePlace { SourcePlace(file: file, line: line, column: column) }
}
