import AssayCore
import Foundation
import GRDB

/// What one check of one model found in several runs.
public struct CheckTrend: Sendable, Hashable {
    public var model: String
    /// As in `CheckResult.name`.
    public var name: String
    /// The raw value of the unit of every value.
    public var unit: String?
    /// Oldest first.
    public var values: [HistoryValue]
}

extension HistoryStore {
    /// What the checks of some runs found, in the order of models and names.
    ///
    /// - Parameter check: keeps only this check, by its name or by the part before its arguments and slice.
    public func trends(of runs: [String], check: String? = nil) throws(Diagnostic) -> [CheckTrend] {
        let rows = try values(of: runs, check)
        let units = try units(of: runs)
        return Dictionary(grouping: rows) { [$0.model, $0.name] }.map { key, rows in
            CheckTrend(model: key[0], name: key[1], unit: units[key] ?? nil, values: rows.map(\.value))
        }.sorted { ($0.model, $0.name) < ($1.model, $1.name) }
    }

    private func values(of runs: [String], _ check: String?) throws(Diagnostic) -> [(
        model: String, name: String, value: HistoryValue
    )] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT check_result.*, run."commit" FROM check_result JOIN run ON run.id = check_result.run
                    WHERE run.id IN (SELECT value FROM json_each(:runs)) AND (:check IS NULL OR \(HistoryFilter.checkCondition))
                    ORDER BY run.started, run.rowid, position
                    """,
                arguments: ["runs": try Self.list(runs), "check": check]
            ).map { ($0["model"], $0["name"], HistoryValue($0)) }
        }
    }

    /// Units stand in the records only; those of the latest runs hold.
    private func units(of runs: [String]) throws(Diagnostic) -> [[String]: String] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT run.model, json_extract(value, '$.name') AS name, json_extract(value, '$.unit') AS unit
                    FROM run, json_each(iif(json_valid(CAST(run.record AS TEXT)), CAST(run.record AS TEXT), '{}'), '$.checks')
                    WHERE run.id IN (SELECT value FROM json_each(:runs))
                    ORDER BY run.started, run.rowid
                    """,
                arguments: ["runs": try Self.list(runs)])
            var units: [[String]: String] = [:]
            while let row = try rows.next() {
                guard let model: String = row["model"], let name: String = row["name"], let unit: String = row["unit"] else {
                    continue
                }
                units[[model, name]] = unit
            }
            return units
        }
    }

    /// A list as one bound value, so that no statement grows with it.
    static func list(_ words: [String]) throws -> String { String(decoding: try JSONEncoder().encode(words), as: UTF8.self) }
}
