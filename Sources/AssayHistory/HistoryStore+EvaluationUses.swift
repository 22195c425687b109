import AssayCore
import GRDB

extension HistoryStore {
    /// Where a use stands among those of the same evaluation data; one that decides is counted from now on.
    ///
    /// Counting and answering are one transaction, so that runs at the same time get different numbers.
    public func standing(of query: EvaluationQuery) throws(Diagnostic) -> EvaluationStanding {
        try translating {
            try database.write { database in
                let rows = EvaluationUseRows(database: database)
                if query.decides {
                    try rows.keep(model: query.model, data: query.set, step: query.step, files: query.files, passed: false)
                }
                return Self.standing(of: query, among: try rows.all(model: query.model, files: query.files))
            }
        }
    }

    /// Whether no run was ever kept here.
    public func isEmpty() throws(Diagnostic) -> Bool {
        try translating {
            try database.read { try Bool.fetchOne($0, sql: "SELECT NOT EXISTS (SELECT 1 FROM run)") ?? true }
        }
    }

    private static func standing(
        of query: EvaluationQuery, among uses: [(data: String, step: String, passed: Bool)]
    ) -> EvaluationStanding {
        let own = uses.firstIndex { $0.data == query.set && $0.step == query.step } ?? uses.count - 1
        let afterPass = uses.firstIndex(where: \.passed).map { max(0, own - $0) } ?? 0
        return EvaluationStanding(number: own + 1, afterPass: afterPass)
    }

    /// Counts the use that a record states.
    static func keepUse(of record: RunRecord, in database: Database) throws {
        guard let table = record.data["evaluation"], let use = table.use else { return }
        try EvaluationUseRows(database: database).keep(
            model: record.model.name, data: use.set, step: use.step, files: table.sources.map(\.sha256), passed: use.passed)
    }
}
