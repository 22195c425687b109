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
        let (everyCheck, bank) = ({ (_: PlannedCheck) in true }, entityBank { _ in true })
        return try results(
            observations.map { stage.bank.observe($0) }, observations.map { bank?.observe($0) }, everyCheck)
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
        let drawn = rows.split(Resample(entities: rows.entityCount, seed: manifest.seed, run: run))
        let states = zip(observations, drawn).map { stage.bank.observe($0, rows: $1) }
        // Intervals of resamples matter only where they decide.
        let decides = { (check: PlannedCheck) in check.rule != .estimate }
        let bank = entityBank(decides)
        let found = try results(states, zip(observations, drawn).map { bank?.observe($0, rows: $1) }, decides)
        let shut = zip(stage.checks, found).contains { $0.requirement.severity == .fail && $1.outcome.blocks }
        return Failures(checks: found.map { $0.outcome.blocks ? 1 : 0 }, gate: shut ? 1 : 0)
    }

    private func results(
        _ states: [ChunkStates], _ entities: [EntityStates?], _ isWanted: (PlannedCheck) -> Bool
    ) throws(Diagnostics) -> [CheckResult] {
        let totals = stage.bank.totals()
        for state in states { totals.merge(state) }
        let scan = TableScan.Outcome(folds: totals.finish(), rows: rows.count)
        return try Measuring(
            stage: stage, scan: scan, manifest: manifest, files: [:], toolVersion: toolVersion,
            leftOut: leftOut(entities, isWanted),
            costs: CostSources(bench: nil, now: 0)
        ).results()
    }

    private func leftOut(_ states: [EntityStates?], _ isWanted: (PlannedCheck) -> Bool) -> Result<LeftOut, Diagnostic>? {
        guard let totals = entityBank(isWanted)?.totals() else { return nil }
        for state in states { if let state { totals.merge(state) } }
        let checks = stage.leavingOut(isWanted)
        return totals.finish().map { LeftOut($0, checks, stage.entityUse) }
    }

    private func entityBank(_ isWanted: (PlannedCheck) -> Bool) -> EntityBank? {
        stage.entityUse.bank(stage.leavingOut(isWanted).sorted { $0.key < $1.key }.map(\.value))
    }
}
