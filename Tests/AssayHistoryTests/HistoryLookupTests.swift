import AssayCore
import AssayHistory
import Foundation
import GRDB
import TestSupport
import Testing

struct HistoryLookupTests {
    private func fill(_ folder: URL) throws -> HistoryStore {
        let store = try HistoryStore(path: folder.appending(path: "history.sqlite").path)
        let runs: [(String, String, String?, Bool)] = [
            ("20261120T100000Z-0000000a", "2026-11-20T10:00:00Z", "aa11aa11", false),
            ("20261121T100000Z-0000000b", "2026-11-21T10:00:00Z", "aa11aa11", true),
            ("20261122T100000Z-0000000c", "2026-11-22T10:00:00Z", "aa22bb22", false),
            ("20261123T100000Z-0000000d", "2026-11-23T10:00:00Z", nil, true),
        ]
        for (id, started, commit, dirty) in runs {
            var record = makeRecord(id, started: started, commit: commit)
            record.git?.dirty = dirty
            try store.append(record, Array(id.utf8))
        }
        return store
    }

    @Test func `a run is found by its id, the beginning of it, and its commit, newest first`() throws {
        try withTemporaryFolder { folder in
            let store = try fill(folder)
            #expect(try store.runs(named: "20261122T100000Z-0000000c").map(\.commit) == ["aa22bb22"])
            #expect(try store.runs(named: "20261120").map(\.id.last) == ["a"])
            #expect(try store.runs(named: "aa11").map(\.id.last) == ["b", "a"])
            #expect(try store.runs(named: "aa11aa11", model: "churn").isEmpty)
            #expect(try store.runs(named: "aa1").isEmpty && store.runs(named: "____").isEmpty && store.runs(named: "").isEmpty)
        }
    }

    @Test func `of a commit the run on a clean work tree stands for it`() throws {
        try withTemporaryFolder { folder in
            let store = try fill(folder)
            #expect(try store.run(named: "aa11aa11").id.last == "a")
            #expect(try store.run(named: "20261123").dirty == true)
            let missing = try #require(throws: Diagnostic.self) { try store.run(named: "cccc") }
            #expect(missing.code.rawValue == "CL143" && missing.exitStatus == .invalid)
        }
    }

    @Test func `a word that fits several is refused with what it fits`() throws {
        try withTemporaryFolder { folder in
            let store = try fill(folder)
            let ids = try #require(throws: Diagnostic.self) { try store.runs(named: "202611") }
            #expect(ids.code.rawValue == "CL144" && ids.details.count == 4)
            let more = try HistoryStore(path: folder.appending(path: "history.sqlite").path)
            try more.append(makeRecord("x", commit: "aa11cccc"), [])
            #expect(throws: Diagnostic.self) { try store.runs(named: "aa11") }
            #expect(try store.runs(named: "aa11c").map(\.id) == ["x"])
        }
    }

    @Test func `runs of an earlier assay are found by what their records say`() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "history.sqlite").path
            do {
                let store = try HistoryStore(path: path)
                try store.append(makeRecord("good"), Array(#"{"git":{"tree":"4444","dirty":true}}"#.utf8))
                try store.append(makeRecord("bare", commit: nil), Array(#"{"git":null}"#.utf8))
                try store.append(makeRecord("odd"), [0xFF, 0x00])
            }
            let earlier = try DatabaseQueue(path: path)
            try earlier.write { database in
                try database.execute(
                    sql: """
                        DROP INDEX run_by_input; ALTER TABLE run DROP COLUMN tree; ALTER TABLE run DROP COLUMN dirty;
                        ALTER TABLE run DROP COLUMN input_digest; ALTER TABLE run DROP COLUMN answered_from;
                        DELETE FROM grdb_migrations WHERE identifier = 'run facts'
                        """)
            }
            try earlier.close()
            let store = try HistoryStore(path: path)
            let good = try store.run(named: "good")
            #expect(good.tree == "4444" && good.dirty == true)
            #expect(try store.run(named: "bare").dirty == nil && store.runs(HistoryFilter(limit: 9)).count == 3)
        }
    }

    @Test func `filters keep what they name`() throws {
        try withTemporaryFolder { folder in
            let store = try HistoryStore(path: folder.appending(path: "history.sqlite").path)
            let checks = [
                makeCheck("fairness/ratio(sex)", .pass, 1), makeCheck("performance/recall on age=old", .pass, 1),
                makeCheck("performance/recall", .pass, 1),
            ]
            for (number, check) in checks.enumerated() {
                try store.append(makeRecord("run-\(number)", started: "2026-11-2\(number)T00:00:00Z", checks: [check]), [])
            }
            func ids(_ filter: HistoryFilter) throws -> [String] { try store.runs(filter).map(\.id) }
            #expect(try ids(.init(check: "fairness/ratio")) == ["run-0"])
            #expect(try ids(.init(check: "fairness/ratio(sex)")) == ["run-0"])
            #expect(try ids(.init(check: "performance/recall")) == ["run-2", "run-1"])
            #expect(try ids(.init(check: "performance/rec")) == [])
            #expect(try ids(.init(outcome: "pass", limit: 2)) == ["run-2", "run-1"])
            #expect(try ids(.init(branch: "other")) == [] && ids(.init(branch: "main")).count == 3)
            #expect(try ids(.init(before: "2026-11-21T00:00:00Z")) == ["run-0"])
        }
    }
}
