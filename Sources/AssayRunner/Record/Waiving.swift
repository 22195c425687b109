import AssayCore
import AssayManifest

/// Applies the manifest's waivers: a waived check is skipped, in sight, until the waiver's last day.
struct Waiving {
    let waivers: [Waiver]
    let today: CalendarDate

    func apply(to results: [CheckResult]) -> (checks: [CheckResult], notes: [Diagnostic]) {
        var checks = results
        var notes: [Diagnostic] = []
        for waiver in waivers {
            let exact = checks.indices.filter { checks[$0].name == waiver.check.value }
            let matching = exact.isEmpty ? checks.indices.filter { checks[$0].id == waiver.check.value } : exact
            if waiver.until == nil {
                notes.append(note(.endlessWaiver, "the waiver for `\(waiver.check.value)` has no last day", waiver))
            }
            if matching.isEmpty {
                notes.append(note(.uselessWaiver, "a waiver names no check of this manifest: `\(waiver.check.value)`", waiver))
            } else if let until = waiver.until?.value, until < today {
                notes.append(note(.endedWaiver, "the waiver for `\(waiver.check.value)` has ended and is not applied", waiver))
            } else {
                for index in matching where checks[index].outcome.blocks { checks[index] = waived(checks[index], waiver) }
            }
        }
        return (checks, notes)
    }

    private func waived(_ check: CheckResult, _ waiver: Waiver) -> CheckResult {
        var check = check
        let end = waiver.until.map { " until \($0.value)" } ?? ""
        check.message = "waived by \(waiver.by)\(end): \(waiver.reason); otherwise \(check.outcome.rawValue): \(check.message)"
        check.outcome = .skipped
        return check
    }

    private func note(_ code: DiagnosticCode, _ message: String, _ waiver: Waiver) -> Diagnostic {
        Diagnostic(code, message, severity: .warning, at: waiver.check.place, help: "mend or delete the waiver")
    }
}
