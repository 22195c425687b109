import AssayCore

/// Renders a run as one line a check, for editors, logs and `grep`.
///
/// - Definition: `FAIL fairness/demographic_parity_ratio(sex) 0.713 >= 0.8 assay.yaml:31`; a check without a value gives its
///   reason in place of the comparison. Then `RISK` and `WAIVER` lines, then the notes of the run as `file:line:col: warning[CODE]: message`.
public struct ConciseReport: Sendable {
    public init() {}

    public func render(_ record: RunRecord) -> String {
        (record.checks.map(line) + risk(record) + record.notes.map(DiagnosticReport.concise)).map { $0 + "\n" }.joined()
    }

    private func risk(_ record: RunRecord) -> [String] {
        let tier = record.risk.map { risk in
            "RISK \(risk.tier) \(risk.likelihood) * \(risk.impact) = \(risk.score)" + (risk.suite.map { " \($0)" } ?? "")
                + (risk.partial ? " (part of the gate)" : "")
        }
        return ([tier].compactMap(\.self) + record.everyWaiver.map { "WAIVER \($0.check) \(WaiverText(waiver: $0).words)" }).map(
            \.shownSafely)
    }

    private func line(_ check: CheckResult) -> String {
        let text = CheckText(check: check)
        return [text.tag, check.name, finding(check, text), text.place].compactMap { $0 }.joined(separator: " ").shownSafely
    }

    private func finding(_ check: CheckResult, _ text: CheckText) -> String? {
        guard let value = text.value, check.outcome != .skipped, check.outcome != .error else { return check.message }
        guard let comparison = check.comparison, let bound = check.bound else { return value }
        return "\(value) \(comparison) \(text.bound(bound))"
    }
}
