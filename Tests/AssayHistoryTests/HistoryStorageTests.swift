import AssayCore
import Foundation
import GRDB
import TestSupport
import Testing

@testable import AssayHistory

struct HistoryStorageTests {
    private static let mounts = """
        22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
        40 22 0:38 / /home/a\\040b rw shared:20 master:3 - nfs4 server:/home rw,vers=4.2
        41 22 0:39 / /mnt/ssh rw - fuse.sshfs host: rw
        42 22 8:17 / /mnt/usb rw - fuseblk /dev/sdb1 rw
        43 22 259:300 / /mnt/nvme rw - xfs /dev/nvme rw
        torn line
        """

    @Test func `the file system of a device is found in the table of mounts`() {
        let devices: [(UInt64, FileSystemKind)] = [
            (0x801, .local), (38, .shared("nfs4")), (39, .shared("fuse.sshfs")), (0x811, .local), (0x11032C, .local), (77, .local),
        ]
        for (device, expected) in devices { #expect(FileSystemKind.of(device: device, mounts: Self.mounts) == expected) }
        #expect(FileSystemKind.of(device: 0x11032C, mounts: "1 1 259:300 / / rw - cifs x rw") == .shared("cifs"))
    }

    @Test func `this machine's temporary folder is where its own program says`() throws {
        let answer = Process()
        let output = Pipe()
        let folder = FileManager.default.temporaryDirectory.path
        answer.executableURL = URL(filePath: "/usr/bin/env")
        answer.arguments = ["findmnt", "-n", "-o", "FSTYPE", "-T", folder]
        answer.standardOutput = output
        try answer.run()
        let type = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        answer.waitUntilExit()
        try #require(answer.terminationStatus == 0)
        #expect(FileSystemKind.of(folder) == FileSystemKind(type: type.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    private func journal(_ path: String) throws -> String? {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    }

    @Test func `on a local disk the history has a write-ahead log`() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "history.sqlite").path
            let store = try HistoryStore(path: path, on: .local)
            #expect(store.warnings.isEmpty)
            #expect(try journal(path) == "wal")
        }
    }

    @Test func `on a network file system it has a rollback journal, and says so`() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "history.sqlite").path
            try HistoryStore(path: path, on: .local).append(makeRecord("local"), [1])
            let store = try HistoryStore(path: path, on: .shared("nfs4"))
            #expect(store.warnings.map(\.code.rawValue) == ["HS024"] && store.warnings[0].severity == .note)
            try store.append(makeRecord("shared"), [2])
            let second = try HistoryStore(path: path, on: .shared("nfs4"))
            try second.append(makeRecord("other"), [3])
            try store.append(makeRecord("again"), [4])
            #expect(try store.runs().count == 4 && second.runs().count == 4)
            #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
            #expect(try journal(path) == "delete")
        }
    }

    @Test func `twenty writers at once lose no run without a write-ahead log either`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "history.sqlite").path
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<20 {
                    group.addTask {
                        try HistoryStore(path: path, on: .shared("nfs4")).append(makeRecord("\(writer)"), [1])
                    }
                }
                try await group.waitForAll()
            }
            #expect(try HistoryStore(path: path, on: .shared("nfs4")).runs(limit: 100).count == 20)
        }
    }

    /// A history whose damage shows only when something is written.
    private func damaged(_ path: String) throws {
        do {
            let store = try HistoryStore(path: path, on: .local)
            for run in 0..<40 {
                try store.append(makeRecord("run-\(run)", checks: [makeCheck("f1", .pass, 0.5)]), Array(repeating: 65, count: 5000))
            }
        }
        let queue = try DatabaseQueue(path: path)
        let root = try queue.writeWithoutTransaction { database in
            _ = try database.checkpoint(.truncate)
            return try Int.fetchOne(database, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'run'") ?? 0
        }
        try queue.close()
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes.replaceSubrange((root - 1) * 4096..<root * 4096, with: Data(repeating: 0xA5, count: 4096))
        try bytes.write(to: URL(filePath: path))
    }

    @Test func `a run that finds the history damaged is kept in a new one`() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "history.sqlite").path
            try damaged(path)
            let words = try HistoryStore.keep(makeRecord("new"), Array("new".utf8), at: path)
            #expect(words.map(\.code.rawValue) == ["HS007"] && words[0].details.contains { $0.contains("damaged-1") })
            #expect(FileManager.default.fileExists(atPath: path + ".damaged-1"))
            #expect(try HistoryStore(path: path).record(id: "new") == Array("new".utf8))
        }
    }

    @Test func `a history that another process has set aside already is left alone`() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "history.sqlite").path
            let first = try HistoryStore(path: path)
            let second = try HistoryStore(path: path)
            #expect(try first.setAside() != nil)
            try HistoryStore(path: path).append(makeRecord("kept"), [1])
            #expect(try second.setAside() == nil)
            #expect(try HistoryStore(path: path).runs().map(\.id) == ["kept"])
        }
    }
}
