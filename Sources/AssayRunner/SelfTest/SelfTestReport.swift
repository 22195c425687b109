import AssayCore
import AssayManifest

/// Puts measured and computed rates side by side.
struct SelfTestReport {
    let testing: SelfTesting
    let options: SelfTestOptions
    let notTested: [UntestedRequirement]

    /// - Throws: what makes a requirement unmeasurable on the rows as they are.
    func made() async throws(Diagnostics) -> SelfTest {
        let today = testing.stage.checks.isEmpty ? [] : try testing.today()
        var said: Set<Diagnostic> = []
        let problems = today.compactMap(\.diagnostic).filter { said.insert($0).inserted }
        guard problems.isEmpty else { throw Diagnostics(problems) }
        let failures = today.isEmpty ? SelfTesting.Failures(checks: []) : try await testing.failures(options)
        return SelfTest(
            manifest: testing.manifest.displayPath, runs: options.runs, seed: testing.manifest.seed, rows: testing.rows.count,
            requirements: requirements(today, failures), notTested: notTested, gate: gate(today, failures), notes: notes(today))
    }

    private func requirements(_ today: [CheckResult], _ failures: SelfTesting.Failures) -> [TestedRequirement] {
        zip(zip(testing.stage.checks, today), failures.checks).map { pair, failed in
            let (check, result) = pair
            return TestedRequirement(
                check: check.name, requirement: check.text, decideOn: check.rule.rawValue, severity: check.requirement.severity,
                outcome: result.outcome, observed: result.observed, measured: FailureRate(failed: failed, runs: options.runs),
                computed: result.falseAlarm)
        }
    }

    private func gate(_ today: [CheckResult], _ failures: SelfTesting.Failures) -> TestedGate {
        let alarms = today.filter { $0.severity == .fail }.compactMap(\.falseAlarm)
        return TestedGate(
            measured: FailureRate(failed: failures.gate, runs: options.runs),
            computed: alarms.isEmpty ? nil : min(1, alarms.reduce(0, +)), errorBudget: testing.manifest.errorBudget)
    }

    private func notes(_ today: [CheckResult]) -> [String] {
        let most = SelfTestOptions.mostRows
        let cluster = testing.manifest.evaluation?.roles.cluster?.value
        return [
            testing.rows.isCut && testing.rows.count == most ? "drawn from the first \(most) rows: the table has more" : nil,
            today.contains { $0.outcome.blocks }
                ? "a requirement that does not pass today fails in most runs: its rate is no false alarm" : nil,
            cluster.map { "whole `\($0)` are drawn: \(testing.rows.entityCount) of them" },
            testing.manifest.waivers.isEmpty ? nil : "waivers are not applied",
        ].compactMap(\.self)
    }
}
