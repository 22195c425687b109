import AssayCore
import Foundation
import GRDB

/// What became of runs that were to be added.
public struct HistoryAddition: Sendable, Hashable {
    public var added = 0
    /// Runs that were there already, the same byte for byte.
    public var known = 0
    /// HS023 for each run whose id is there with another record.
    public var conflicts: [Diagnostic] = []
}

extension HistoryStore {
    /// The records of the runs that a filter lets through, oldest first, each a line; a limit below 0 is none.
    public func records(_ filter: HistoryFilter) throws(Diagnostic) -> [[UInt8]] {
        try reading { database in
            try Data.fetchAll(
                database,
                sql: "SELECT record FROM run WHERE \(HistoryFilter.condition) ORDER BY started, rowid LIMIT :limit",
                arguments: filter.arguments
            ).map { $0.last == 0x0A ? [UInt8]($0) : [UInt8]($0) + [0x0A] }
        }
    }

    /// Adds the runs that are not there yet, in one transaction: all of them or, where that fails, none.
    ///
    /// - Throws: `Diagnostic` HS004 to HS007, HS009.
    public func add(_ records: [(RunRecord, [UInt8])]) throws(Diagnostic) -> HistoryAddition {
        try translating {
            try database.write { database in
                var result = HistoryAddition()
                for (record, bytes) in records { try add(record, bytes, &result, database) }
                return result
            }
        }
    }

    private func add(_ record: RunRecord, _ bytes: [UInt8], _ result: inout HistoryAddition, _ database: Database) throws {
        if let here = try Data.fetchOne(database, sql: "SELECT record FROM run WHERE id = ?", arguments: [record.id]) {
            if [UInt8](here) == bytes { result.known += 1 } else { result.conflicts.append(.differs(path, record.id)) }
        } else {
            try Self.insert(record, bytes, in: database)
            result.added += 1
        }
    }
}

extension Diagnostic {
    fileprivate static func differs(_ path: String, _ id: String) -> Diagnostic {
        Diagnostic(
            .differentRecord, "run `\(id)` is in the history with another record", in: path,
            details: ["the one that was there was kept"],
            help: "compare them: one of the two was edited, or came from another assay")
    }
}
