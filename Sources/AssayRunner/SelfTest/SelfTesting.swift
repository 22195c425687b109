import AssayCheckKit
import AssayCore
import AssayManifest

/// Evaluates the requirements on the rows as they are and on resamples of them, with the measures and the judge of a run.
struct SelfTesting: Sendable {
    let stage: RunStage
    let manifest: Manifest
    let rows: SelfTestRows
    let toolVersion: String

    /// Runs in which each requirement, and the gate, did not pass.
    struct Failures: Sendable {
        var checks: [Int]
        var gate = 0

        mutating func add(_ other: Failures) {
            for index in checks.indices { checks[index] += other.checks[index] }
            gate += other.gate
        }
    }

    /// The results on the rows as they are.
    func today() throws(Diagnostics) -> [CheckResult] {
        let observations = try Diagnostics.one { () throws(Diagnostic) in try rows.observations(stage.frame) }
        return try results(stage.bank, observations.map { stage.bank.observe($0) })
    }

    /// Counts over all runs; the sum does not depend on which task took which run.
    func failures(_ options: SelfTestOptions) async throws(Diagnostics) -> Failures {
        let found = await withTaskGroup(of: Result<Failures, Diagnostics>.self) { group in
            for worker in 0..<options.jobs {
                group.addTask { failures(in: stride(from: worker, to: options.runs, by: options.jobs)) }
            }
            var all: [Result<Failures, Diagnostics>] = []
            for await part in group { all.append(part) }
            return all
        }
        var total = Failures(checks: stage.checks.map { _ in 0 })
        for part in found { total.add(try part.get()) }
        return total
    }

    private func failures(in runs: StrideTo<Int>) -> Result<Failures, Diagnostics> {
        var total = Failures(checks: stage.checks.map { _ in 0 })
        do throws(Diagnostics) {
            let observations = try Diagnostics.one { () throws(Diagnostic) in try rows.observations(stage.frame) }
            for run in runs { total.add(try failures(run, observations)) }
            return .success(total)
        } catch {
            return .failure(error)
        }
    }

    private func failures(_ run: Int, _ observations: [Observation]) throws(Diagnostics) -> Failures {
        let drawn = rows.split(Resample(rows: rows.count, seed: manifest.seed, run: run))
        let states = zip(observations, drawn).map { stage.bank.observe($0, rows: $1) }
        let found = try results(stage.bank, states)
        let shut = zip(stage.checks, found).contains { $0.requirement.severity == .fail && $1.outcome.blocks }
        return Failures(checks: found.map { $0.outcome.blocks ? 1 : 0 }, gate: shut ? 1 : 0)
    }

    private func results(_ bank: FoldBank, _ states: [ChunkStates]) throws(Diagnostics) -> [CheckResult] {
        let totals = bank.totals()
        for state in states { totals.merge(state) }
        let scan = TableScan.Outcome(folds: totals.finish(), rows: rows.count, first: nil)
        return try Measuring(stage: stage, scan: scan, manifest: manifest, files: [], toolVersion: toolVersion).results()
    }
}
