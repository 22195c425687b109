import AssayCore
import AssayHistory
import Foundation
import GRDB
import TestSupport
import Testing

struct HistoryFaultTests {
    @Test func `a file that is no database is left alone`() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "history.sqlite")
            try Data("id,label\n1,0\n".utf8).write(to: file)
            let problem = try #require(throws: Diagnostic.self) { try HistoryStore(path: file.path) }
            #expect(problem.code.rawValue == "HS001" && problem.help != nil)
            #expect(try Data(contentsOf: file) == Data("id,label\n1,0\n".utf8))
        }
    }

    @Test func `the database of another program is left alone`() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "history.sqlite")
            let other = try DatabaseQueue(path: file.path)
            try other.write { try $0.execute(sql: "CREATE TABLE moz_places (url TEXT)") }
            try other.close()
            let problem = try #require(throws: Diagnostic.self) { try HistoryStore(path: file.path) }
            #expect(problem.code.rawValue == "HS002")
            #expect(!FileManager.default.fileExists(atPath: file.path + ".damaged-1"))
        }
    }

    @Test func `a history of a later assay is refused and kept`() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "history.sqlite")
            try HistoryStore(path: file.path).append(makeRecord("a"), [1])
            let later = try DatabaseQueue(path: file.path)
            try later.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v9')") }
            try later.close()
            let problem = try #require(throws: Diagnostic.self) { try HistoryStore(path: file.path) }
            #expect(problem.code.rawValue == "HS003" && problem.details.contains { $0.contains("v9") })
        }
    }

    /// What can be wrong with a file that begins as a database does.
    @Test(arguments: [100, 2000, 5000, -1]) func `a damaged history is set aside and a new one begun`(kept: Int) throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "history.sqlite")
            try fill(file)
            var bytes = try Data(contentsOf: file)
            if kept > 0 {
                bytes = bytes.prefix(kept)
            } else {
                bytes.replaceSubrange(100..<4096, with: Data(repeating: 0xA5, count: 3996))
            }
            try bytes.write(to: file)

            let store = try HistoryStore(path: file.path)
            #expect(store.warnings.map(\.code.rawValue) == ["HS007"])
            #expect(store.warnings.first?.severity == .warning)
            #expect(try Data(contentsOf: folder.appending(path: "history.sqlite.damaged-1")) == bytes)
            try store.append(makeRecord("new"), [7])
            #expect(try HistoryStore(path: file.path).runs().map(\.id) == ["new"])
        }
    }

    @Test func `an earlier damaged history is not overwritten`() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "history.sqlite")
            for number in 1...2 {
                try fill(file)
                try Data(contentsOf: file).prefix(2000 + number).write(to: file)
                _ = try HistoryStore(path: file.path)
                try FileManager.default.removeItem(at: file)
                #expect(try Data(contentsOf: folder.appending(path: "history.sqlite.damaged-\(number)")).count == 2000 + number)
            }
        }
    }

    /// A history of one run in one file, nothing left in the write-ahead log.
    private func fill(_ file: URL) throws {
        try HistoryStore(path: file.path).append(
            makeRecord("old", checks: [makeCheck("f1", .pass, 0.5)]), Array(repeating: 65, count: 20_000))
        let queue = try DatabaseQueue(path: file.path)
        try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try queue.close()
    }

    @Test func `an empty file becomes a history`() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "history.sqlite")
            try Data().write(to: file)
            let store = try HistoryStore(path: file.path)
            #expect(try store.runs().isEmpty && store.warnings.isEmpty)
        }
    }

    @Test func `a folder that cannot be made is said with its path`() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "file")
            try Data().write(to: file)
            let problem = try #require(throws: Diagnostic.self) {
                try HistoryStore(path: file.appending(path: ".assay/history.sqlite").path)
            }
            #expect(problem.code.rawValue == "HS004" && problem.subject?.contains("/file/.assay") == true)
            let taken = folder.appending(path: "folder")
            try FileManager.default.createDirectory(at: taken, withIntermediateDirectories: true)
            #expect(throws: Diagnostic.self) { try HistoryStore(path: taken.path) }
        }
    }

    @Test func `a path that cannot be written is said with its reason`() throws {
        let problem = try #require(throws: Diagnostic.self) { try HistoryStore(path: "/proc/assay-history/history.sqlite") }
        #expect(problem.code.rawValue == "HS004" && problem.details.first?.hasPrefix("found: ") == true)
    }
}
