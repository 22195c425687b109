import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// What a run must say about the clusters that it found.
struct EntityNotes {
    let manifest: Manifest
    let leftOut: LeftOut?

    var notes: [Diagnostic] {
        guard let cluster = manifest.evaluation?.roles.cluster, let leftOut else { return [] }
        return [missing(cluster, leftOut.missing), few(cluster, leftOut)].compactMap(\.self)
    }

    private func missing(_ cluster: Located<String>, _ rows: Int) -> Diagnostic? {
        guard rows > 0 else { return nil }
        return Diagnostic(
            .rowsWithoutEntity, "\(rows) row\(rows == 1 ? " has" : "s have") no `\(cluster.value)`", severity: .warning,
            at: cluster.place, details: ["each counts as an entity of its own, so intervals may be too narrow"],
            help: "fill the column, or leave these rows out")
    }

    private func few(_ cluster: Located<String>, _ leftOut: LeftOut) -> Diagnostic? {
        guard !leftOut.isGrouped, leftOut.count < Jackknife.fewestGroups else { return nil }
        return Diagnostic(
            .tooFewEntities, "`\(cluster.value)` has \(leftOut.count) value\(leftOut.count == 1 ? "" : "s"): no interval is stated",
            severity: .warning, at: cluster.place, details: ["at least \(Jackknife.fewestGroups) are needed to know an error"],
            help: "collect rows of more entities, or leave out the `cluster` role if rows are independent")
    }
}

extension RunStage {
    /// What the checks say without each group of entities.
    func leftOut(_ scan: TableScan.Outcome?, jobs: Int) async -> Result<LeftOut, Diagnostic>? {
        switch scan?.leaveOneOut {
        case nil: nil
        case .failure(let problem)?: .failure(problem)
        case .success(let whole)?: .success(await LeftOut.made(whole, leavingOut { _ in true }, entityUse, jobs: jobs))
        }
    }

    /// The checks that are looked at without each group of entities, by position.
    func leavingOut(_ isWanted: (PlannedCheck) -> Bool) -> [Int: PlannedCheck] {
        var found: [Int: PlannedCheck] = [:]
        for (index, check) in checks.enumerated() where check.skipped == nil && !isBlocked(check) {
            if entityUse.leavesOut(check), isWanted(check) { found[index] = check }
        }
        return found
    }
}

extension DiagnosticCode {
    /// Rows have no value in the column that names their entity.
    public static let rowsWithoutEntity: DiagnosticCode = "DT130"
    /// The evaluation table has too few entities for an interval.
    public static let tooFewEntities: DiagnosticCode = "DT131"
}
