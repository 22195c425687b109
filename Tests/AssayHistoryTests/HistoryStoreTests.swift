import AssayCore
import AssayHistory
import Foundation
import TestSupport
import Testing

struct HistoryStoreTests {
    @Test func `what was appended comes back byte for byte`() throws {
        try withTemporaryFolder { folder in
            let store = try HistoryStore(path: folder.appending(path: ".assay/history.sqlite").path)
            let bytes: [UInt8] = Array("{\"née\":\"\u{0}\u{1F600}\"}\n".utf8) + [0, 255]
            try store.append(makeRecord("a"), bytes)
            #expect(try store.record(id: "a") == bytes)
            #expect(try store.record(id: "b") == nil)
            #expect(store.warnings == [])
        }
    }

    @Test func `runs come newest first, by model and by commit`() throws {
        try withTemporaryFolder { folder in
            let store = try HistoryStore(path: folder.appending(path: "history.sqlite").path)
            try store.append(makeRecord("1", started: "2026-11-20T10:00:00Z", commit: "aa11"), [])
            try store.append(makeRecord("3", started: "2026-11-22T10:00:00Z", commit: "bb22"), [])
            try store.append(makeRecord("2", started: "2026-11-21T10:00:00Z", commit: nil), [])
            try store.append(makeRecord("4", model: "churn", started: "2026-11-23T10:00:00Z", commit: "bb22"), [])
            #expect(try store.runs().map(\.id) == ["4", "3", "2", "1"])
            #expect(try store.runs(model: "credit").map(\.id) == ["3", "2", "1"])
            #expect(try store.runs(model: "credit", limit: 1).map(\.id) == ["3"])
            #expect(try store.runs(commit: "bb").map(\.id) == ["4", "3"])
            #expect(try store.runs(commit: "b_22").isEmpty && store.runs(model: "' OR 1=1 --").isEmpty)
            let expected = HistoryRun(
                id: "2", model: "credit", commit: nil, branch: "main", started: "2026-11-21T10:00:00Z", outcome: "nothing_judged",
                exitStatus: 4,
                resultDigest: "sha256:0", artifactSHA256: "abc", dirty: false)
            #expect(try store.runs()[2] == expected)
        }
    }

    @Test func `the values of a check are a trend`() throws {
        try withTemporaryFolder { folder in
            let store = try HistoryStore(path: folder.appending(path: "history.sqlite").path)
            let interval = Interval(lower: 0.7, upper: 0.9, confidence: 0.95, method: "delong")
            try store.append(
                makeRecord("1", started: "2026-01-01T00:00:00Z", checks: [makeCheck("roc_auc", .pass, 0.8, interval: interval)]), []
            )
            try store.append(
                makeRecord(
                    "2", started: "2026-01-02T00:00:00Z",
                    checks: [makeCheck("f1", .pass, 0.1), makeCheck("roc_auc", .inconclusive, nil)]), [])
            try store.append(makeRecord("3", started: "2026-01-03T00:00:00Z", checks: [makeCheck("roc_auc", .fail, .infinity)]), [])
            try store.append(makeRecord("4", model: "churn", checks: [makeCheck("roc_auc", .pass, 0.5)]), [])
            let values = try store.values(model: "credit", check: "roc_auc")
            #expect(values.map(\.run) == ["3", "2", "1"])
            #expect(values.map(\.observed) == [.infinity, nil, 0.8])
            #expect(values.map(\.outcome) == [.fail, .inconclusive, .pass])
            #expect(values[2].lower == 0.7 && values[2].upper == 0.9 && values[2].rows == 10 && values[2].commit == "8ab04d7c")
            #expect(try store.values(model: "credit", check: "roc_auc", limit: 2).count == 2)
            #expect(try store.lastPass(model: "credit", check: "roc_auc")?.run == "1")
            #expect(try store.lastPass(model: "credit", check: "recall") == nil)
        }
    }

    @Test func `a run is recorded once, and a refused run leaves nothing`() throws {
        try withTemporaryFolder { folder in
            let store = try HistoryStore(path: folder.appending(path: "history.sqlite").path)
            try store.append(makeRecord("a", checks: [makeCheck("f1", .pass, 0.1)]), [1])
            let problem = try #require(throws: Diagnostic.self) {
                try store.append(makeRecord("a", checks: [makeCheck("f1", .pass, 0.2)]), [2])
            }
            #expect(problem.code.rawValue == "HS008")
            #expect(try store.record(id: "a") == [1])
            #expect(try store.values(model: "credit", check: "f1").map(\.observed) == [0.1])
        }
    }

    @Test func `two checks of one name do not lose the run`() throws {
        try withTemporaryFolder { folder in
            let store = try HistoryStore(path: folder.appending(path: "history.sqlite").path)
            try store.append(makeRecord("a", checks: [makeCheck("f1", .pass, 0.1), makeCheck("f1", .pass, 0.2)]), [])
            #expect(try store.values(model: "credit", check: "f1").count == 2)
        }
    }

    @Test func `the folder of the history keeps itself out of git, and no other folder is touched`() throws {
        try withTemporaryFolder { folder in
            _ = try HistoryStore(path: folder.appending(path: ".assay/history.sqlite").path)
            let ignore = folder.appending(path: ".assay/.gitignore")
            #expect(try String(decoding: Data(contentsOf: ignore), as: UTF8.self) == "*\n")
            try Data("mine".utf8).write(to: ignore)
            _ = try HistoryStore(path: folder.appending(path: ".assay/history.sqlite").path)
            #expect(try String(decoding: Data(contentsOf: ignore), as: UTF8.self) == "mine")
            _ = try HistoryStore(path: folder.appending(path: "history.sqlite").path)
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: ".gitignore").path))
        }
    }
}
