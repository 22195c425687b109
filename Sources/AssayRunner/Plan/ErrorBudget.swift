import AssayCheckKit
import AssayCore
import AssayManifest

/// One false-alarm probability, shared equally by every statistical requirement that is decided on `refuted`.
///
/// - Definition: with a budget B and m such verdicts each interval gets the confidence 1 − 2 B / m, so that a one-sided false
///   alarm has a probability of at most B / m and the gate of at most B (Bonferroni).
struct ErrorBudget {
    let budget: Double

    /// The confidence that each verdict gets; nil where none shares the budget.
    func confidence(for checks: [PlannedCheck]) -> Double? {
        let sharing = checks.count { $0.skipped == nil && $0.sharesErrorBudget }
        return sharing == 0 ? nil : 1 - 2 * budget / Double(sharing)
    }

    /// Warns where the gate cannot hold its budget: verdicts decided on an estimate near its bound fail by chance.
    func warning(_ summary: Summary, _ manifest: Manifest) -> Diagnostic? {
        guard let alarm = summary.falseAlarm, alarm > budget, let place = manifest.declared["error_budget"] else { return nil }
        let percent = { (share: Double) in "\((share * 1000).rounded(.up) / 10) %" }
        return Diagnostic(
            .budgetNotHeld, "the gate cannot hold its error budget", severity: .warning, at: place,
            details: [
                "an unchanged model would fail with a probability of up to \(percent(alarm)), the budget is \(percent(budget))"
            ],
            help: "decide on `refuted`, take more rows, or move the bounds further from today's values")
    }
}

extension PlannedCheck {
    var sharesErrorBudget: Bool {
        rule == .refuted && descriptor.isStatistical && requirement.bound != nil && requirement.severity == .fail
    }
}

extension DiagnosticCode {
    /// The false-alarm probability of the whole gate is above the manifest's `error_budget`.
    public static let budgetNotHeld: DiagnosticCode = "MF106"
}
