import AssayCore
import AssayManifest

/// Applies the manifest's waivers of checks: a waived check is skipped, in sight, until the waiver's last day.
struct Waiving {
    let waivers: [Waiver]
    let today: CalendarDate

    /// What the checks came to, what became of each waiver, and what is to be said of it.
    struct Outcome {
        var checks: [CheckResult]
        var waivers: [RunRecord.Waiver] = []
        var notes: [Diagnostic] = []
    }

    func apply(to results: [CheckResult]) -> Outcome {
        var outcome = Outcome(checks: results)
        for waiver in waivers where !waiver.isOfDemand { apply(waiver, to: &outcome) }
        return outcome
    }

    private func apply(_ waiver: Waiver, to outcome: inout Outcome) {
        let matching = Self.matching(waiver, outcome.checks)
        let state = state(waiver, matching.map { outcome.checks[$0] })
        for index in matching where outcome.checks[index].outcome.blocks {
            outcome.checks[index] = state == .ended ? judged(outcome.checks[index], waiver) : waived(outcome.checks[index], waiver)
        }
        outcome.waivers.append(waiver.fact(state, matching.map { outcome.checks[$0].name }))
        outcome.notes += notes(waiver, state)
    }

    /// The check of that name, or all of that measure.
    static func matching(_ waiver: Waiver, _ checks: [CheckResult]) -> [Int] {
        let exact = checks.indices.filter { checks[$0].name == waiver.check.value }
        return exact.isEmpty ? checks.indices.filter { checks[$0].id == waiver.check.value } : exact
    }

    private func state(_ waiver: Waiver, _ checks: [CheckResult]) -> RunRecord.Waiver.State {
        if let until = waiver.until?.value, until < today { return .ended }
        if checks.allSatisfy({ $0.outcome == .skipped && $0.waiver == nil }) { return .notHeld }
        return checks.contains { $0.outcome.blocks || $0.waiver != nil } ? .applied : .notNeeded
    }

    private func waived(_ check: CheckResult, _ waiver: Waiver) -> CheckResult {
        var check = check
        let end = waiver.until.map { " until \($0.value)" } ?? ""
        check.waiver = CheckWaiver(
            by: waiver.by, reason: waiver.reason, until: waiver.until.map { $0.value.description }, outcome: check.outcome)
        check.message = "waived by \(waiver.by)\(end): \(waiver.reason); otherwise \(check.outcome.rawValue): \(check.message)"
        check.outcome = .skipped
        return check
    }

    private func judged(_ check: CheckResult, _ waiver: Waiver) -> CheckResult {
        var check = check
        check.message += "; the waiver by \(waiver.by) ended on \(waiver.until.map { "\($0.value)" } ?? "no day")"
        return check
    }

    private func notes(_ waiver: Waiver, _ state: RunRecord.Waiver.State) -> [Diagnostic] {
        let name = "the waiver for `\(waiver.check.value)`"
        let endless =
            waiver.until == nil
            ? [note(.endlessWaiver, "\(name) has no last day", waiver, help: "give it `until: DATE`")] : []
        switch state {
        case .applied, .notHeld: return endless
        case .ended:
            return [
                note(
                    .endedWaiver, "\(name) has ended and is not applied", waiver,
                    help: "mend what it waived, or have it renewed by \(waiver.by)")
            ]
        case .notNeeded: return endless + [.needless(waiver)]
        }
    }

    private func note(_ code: DiagnosticCode, _ message: String, _ waiver: Waiver, help: String) -> Diagnostic {
        Diagnostic(code, message, severity: .warning, at: waiver.check.place, help: help)
    }
}

extension Diagnostic {
    /// What a waiver waives holds by itself.
    static func needless(_ waiver: Waiver) -> Diagnostic {
        Diagnostic(
            .needlessWaiver, "the waiver for `\(waiver.check.value)` is not needed: what it waives holds", severity: .warning,
            at: waiver.check.place, help: "delete it")
    }
}
