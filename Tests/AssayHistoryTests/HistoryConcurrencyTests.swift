import AssayCore
import AssayHistory
import Foundation
import TestSupport
import Testing

struct HistoryConcurrencyTests {
    /// Each task opens a store of its own, as a process would: creating and migrating run against each other too.
    @Test func `forty writers that open the history at once lose none of two hundred runs`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: ".assay/history.sqlite").path
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<40 {
                    group.addTask {
                        let store = try HistoryStore(path: path)
                        for run in 0..<5 {
                            let checks = [makeCheck("f1", .pass, Double(run)), makeCheck("recall", .fail, 0)]
                            try store.append(makeRecord("\(writer)-\(run)", checks: checks), Array("\(writer)-\(run)".utf8))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let store = try HistoryStore(path: path)
            #expect(try Set(store.runs(limit: 1000).map(\.id)).count == 200)
            #expect(try store.values(model: "credit", check: "f1", limit: 1000).count == 200)
            for run in try store.runs(limit: 1000) { #expect(try store.record(id: run.id) == Array(run.id.utf8)) }
        }
    }

    @Test func `a writer waits while another process holds the history`() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "history.sqlite").path
            let store = try HistoryStore(path: path)
            let holder = Process()
            let ready = Pipe()
            holder.executableURL = URL(filePath: "/usr/bin/env")
            holder.arguments = ["python3", "-c", Self.holdForOneSecond, path]
            holder.standardOutput = ready
            try holder.run()
            #expect(!ready.fileHandleForReading.availableData.isEmpty, "the other process did not get to hold it")
            try store.append(makeRecord("a"), [1])
            holder.waitUntilExit()
            #expect(holder.terminationStatus == 0)
            #expect(try store.record(id: "a") == [1])
        }
    }

    private static let holdForOneSecond = """
        import sqlite3, sys, time
        connection = sqlite3.connect(sys.argv[1], isolation_level=None)
        connection.execute('BEGIN IMMEDIATE')
        print('held', flush=True)
        time.sleep(1)
        connection.execute('COMMIT')
        """

    @Test func `a writer that is killed in the middle of a run leaves nothing of it`() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "history.sqlite").path
            try HistoryStore(path: path).append(makeRecord("a"), [1])
            let killed = Process()
            killed.executableURL = URL(filePath: "/usr/bin/env")
            killed.arguments = ["python3", "-c", Self.dieInTransaction, path]
            try killed.run()
            killed.waitUntilExit()
            #expect(killed.terminationReason == .uncaughtSignal)
            let store = try HistoryStore(path: path)
            #expect(try store.runs().map(\.id) == ["a"])
            try store.append(makeRecord("b"), [2])
            #expect(try store.runs().count == 2)
        }
    }

    private static let dieInTransaction = """
        import os, signal, sqlite3, sys
        connection = sqlite3.connect(sys.argv[1], isolation_level=None)
        connection.execute('PRAGMA cache_size = 1')
        connection.execute('BEGIN IMMEDIATE')
        for run in range(100):
            connection.execute(
                "INSERT INTO run (id, model, started, outcome, exit_status, result_digest, record) VALUES (?, 'm', '', '', 0, '', ?)",
                (str(run), bytes(9000)))
        os.kill(os.getpid(), signal.SIGKILL)
        """
}
