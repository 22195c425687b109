import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayTabular

/// Everything that stands ready before data is read: the table, the model bound to it, the checks, their folds.
struct RunStage: Sendable {
    let frame: TaskFrame
    let table: Table?
    let model: ModelInPlay?
    let predictor: Predictor?
    let baseline: BaselineInPlay
    /// Why nothing can be predicted, where the run goes on without.
    let predictionProblem: Diagnostic?
    let checks: [PlannedCheck]
    let bank: FoldBank
    /// The other tables, in order of their names.
    let others: [TableInPlay]
    /// Which intervals stand on whole entities, and the folds for them.
    let entityUse: EntityUse
    let entityBank: EntityBank?
    let rowLimit: Int?
    /// The columns that the artifact reads.
    let inputs: [RunRecord.Input]?
    /// The rows of `behavior.rows` with their own folds, where a check stands on them.
    var functionality: FunctionalityStage?

    /// Reads the table once, or not at all where no check stands on it.
    func scan(jobs: Int, _ progress: @escaping @Sendable (RunEvent) -> Void) async throws(Diagnostic) -> TableScan.Outcome? {
        let special = try await functionality?.scan()
        guard table != nil, readsTable || others.contains(where: \.isRead) else {
            return special.map { TableScan.Outcome(folds: FoldBank().totals().finish(), rows: 0, functionality: $0) }
        }
        var outcome = TableScan.Outcome(folds: bank.totals().finish(), rows: 0)
        if let table, readsTable { outcome = try await scan(table, jobs: jobs, progress) }
        outcome.functionality = special
        for other in others where other.isRead {
            let seen = try await other.scan(jobs: jobs, rowLimit: rowLimit) { progress(.rows($0)) }
            outcome.folds.others[other.name] = seen.folds
            outcome.otherRows[other.name] = seen.rows
        }
        return outcome
    }

    private func scan(
        _ table: Table, jobs: Int, _ progress: @escaping @Sendable (RunEvent) -> Void
    ) async throws(Diagnostic) -> TableScan.Outcome {
        try await TableScan(
            table: table, columns: columns(of: table), bank: bank, entityBank: entityBank, frame: frame,
            predictor: bank.needs.prediction ? predictor : nil,
            baseline: bank.needs.baseline ? baseline.predictor : nil,
            jobs: jobs, rowLimit: rowLimit
        ).run { progress(.rows($0)) }
    }

    /// The files of every declared table, by its name.
    var files: [String: [String]] {
        var files = [TableName.evaluation.rawValue: table?.files ?? []]
        for other in others { files[other.name.rawValue] = other.files }
        return files
    }

    /// Whether any check stands on the table.
    var readsTable: Bool { table != nil && bank.count > 0 }

    /// Whether the check can only be an error because there is no prediction.
    func isBlocked(_ check: PlannedCheck) -> Bool { predictionProblem != nil && check.needsPrediction }

    /// Whether any check compares a cost with the baseline's, so that both are measured in turn.
    var comparesCosts: Bool {
        checks.contains { $0.skipped == nil && $0.comparesWithBaseline && $0.measure is any RepeatedMeasure }
    }

    /// The columns that folds, roles and model read, in the table's order.
    func columns(of table: Table) -> [String] {
        var wanted = bank.needs.columns.union(entityBank?.needs.columns ?? [])
        if bank.count > 0, let cluster = entityUse.cluster { wanted.insert(cluster) }
        wanted.formUnion(frame.columns(of: bank.needs))
        if let weight = frame.weight { wanted.insert(weight) }
        if bank.needs.prediction { wanted.formUnion(predictor?.columns ?? []) }
        if bank.needs.baseline { wanted.formUnion(baseline.predictor?.columns ?? []) }
        let known = table.schema.names.filter(wanted.contains)
        let unknown = wanted.subtracting(known).sorted()
        return known.isEmpty && unknown.isEmpty ? Array(table.schema.names.prefix(1)) : known + unknown
    }
}
