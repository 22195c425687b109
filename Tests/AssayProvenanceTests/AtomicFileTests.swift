import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// A file is written whole, or the old one stays and nothing else.
struct AtomicFileTests {
    private func content(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    private func names(_ folder: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

    private func permissions(_ path: String) throws -> mode_t { try FileStatus(RawPath(path)).permissions }

    @Test func `a new file has the usual permissions, an old one keeps its own`() throws {
        try withTemporaryFolder { url in
            let folder = url.path(percentEncoded: false)
            try AtomicFile.write("one", to: folder + "/plain")
            try Data().write(to: url.appending(path: "reference"))
            #expect(try permissions(folder + "/plain") == permissions(folder + "/reference"))
            chmod(folder + "/plain", 0o640)
            try AtomicFile.write("two", to: folder + "/plain")
            #expect(content(folder + "/plain") == "two")
            #expect(try permissions(folder + "/plain") == 0o640)
            #expect(try names(folder) == ["plain", "reference"])
        }
    }

    @Test(arguments: [0, 1, 5_000_000])
    func `all bytes arrive`(_ count: Int) throws {
        try withTemporaryFolder { url in
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            let file = url.appending(path: String(repeating: "n", count: 255)).path(percentEncoded: false)
            try AtomicFile.write(bytes, to: file)
            #expect(FileManager.default.contents(atPath: file) == Data(bytes))
        }
    }

    @Test func `a link stays a link`() throws {
        try withTemporaryFolder { url in
            let folder = url.path(percentEncoded: false)
            try AtomicFile.write("old", to: folder + "/real")
            symlink("real", folder + "/link")
            try AtomicFile.write("new", to: folder + "/link")
            #expect(content(folder + "/real") == "new")
            #expect(try FileStatus(RawPath(folder + "/link"), followingLinks: false).kind == .link)
        }
    }

    @Test func `a device is written to and not replaced`() throws {
        try AtomicFile.write("x", to: "/dev/null")
        #expect(try FileStatus(RawPath("/dev/null")).kind == .other)
        let problem = #expect(throws: Diagnostic.self) { try AtomicFile.write("x", to: "/dev/full") }
        #expect(problem?.message == "cannot write `/dev/full`: no space left on device")
    }

    @Test func `standard output keeps what was written to it, also when it is a file`() async throws {
        try await withTemporaryFolder { url in
            let file = url.appending(path: "log").path(percentEncoded: false)
            await #expect(processExitsWith: .success) { [file = file as String] in
                dup2(open(file, O_WRONLY | O_CREAT, 0o600), 1)
                write(1, "before ", 7)
                try AtomicFile.write("report ", to: "/dev/stdout")
                write(1, "after", 5)
            }
            #expect(content(file)?.contains("before report after") == true)
        }
    }

    @Test(arguments: [
        ("missing/out.xml", "no such file or directory"), ("folder", "is a directory"), ("", "no such file or directory"),
        ("file/out.xml", "not a directory"), (String(repeating: "n", count: 256), "file name too long"),
    ])
    func `a place that cannot hold the file is a diagnostic`(_ name: String, _ words: String) throws {
        try withTemporaryFolder { url in
            let folder = url.path(percentEncoded: false)
            try FileManager.default.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: false)
            try Data("old".utf8).write(to: url.appending(path: "file"))
            let path = name.isEmpty ? "" : "\(folder)/\(name)"
            let problem = #expect(throws: Diagnostic.self) { try AtomicFile.write("x", to: path, code: "RP999") }
            #expect(problem?.code == "RP999")
            #expect(problem?.message == "cannot write `\(path)`: \(words)")
            #expect(try names(folder) == ["file", "folder"])
            #expect(try names(folder + "/folder") == [])
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can become a user without rights"))
    func `a folder closed to this user is a diagnostic`() async throws {
        try await withTemporaryFolder { url in
            let folder = url.path(percentEncoded: false)
            try AtomicFile.write("old", to: folder + "/out.xml")
            chmod(folder, 0o755)
            await #expect(processExitsWith: .success) { [folder = folder as String] in
                seteuid(65534)
                do {
                    try AtomicFile.write("new", to: folder + "/out.xml")
                    exit(2)
                } catch let problem as Diagnostic {
                    exit(problem.message.hasSuffix("permission denied") && problem.code == .unwritableFile ? 0 : 3)
                }
            }
            #expect(content(folder + "/out.xml") == "old")
            #expect(try names(folder) == ["out.xml"])
        }
    }

    @Test func `past the size limit of the process the old file stays, and the process lives`() async throws {
        try await withTemporaryFolder { url in
            let folder = url.path(percentEncoded: false)
            try AtomicFile.write("old", to: folder + "/out.xml")
            await #expect(processExitsWith: .success) { [folder = folder as String] in
                var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
                setrlimit(__rlimit_resource_t(1), &limit)
                do {
                    try AtomicFile.write([UInt8](repeating: 1, count: 5000), to: folder + "/out.xml")
                    exit(2)
                } catch let problem as Diagnostic {
                    exit(problem.message.hasSuffix("file too large") ? 0 : 3)
                }
            }
            #expect(content(folder + "/out.xml") == "old")
            #expect(try names(folder) == ["out.xml"])
        }
    }

    @Test(.enabled(if: try mayMount(), "only root with the right to mount can make a small disk"))
    func `on a full disk the old file stays`() throws {
        try withTemporaryFolder { url in
            let folder = url.path(percentEncoded: false)
            try #require(try mount(on: folder))
            defer { _ = try? shell("umount", [folder]) }
            try AtomicFile.write("old", to: folder + "/out.xml")
            let problem = #expect(throws: Diagnostic.self) {
                try AtomicFile.write([UInt8](repeating: 1, count: 200_000), to: folder + "/out.xml")
            }
            #expect(problem?.message.hasSuffix("no space left on device") == true)
            #expect(content(folder + "/out.xml") == "old")
            #expect(try names(folder) == ["out.xml"])
        }
    }

    @Test func `a pipe without a reader at its end is a diagnostic`() async throws {
        try await withTemporaryFolder { url in
            let pipe = url.appending(path: "pipe").path(percentEncoded: false)
            mkfifo(pipe, 0o600)
            await #expect(processExitsWith: .success) { [pipe = pipe as String] in
                signal(SIGPIPE, SIG_DFL)
                // A reader that leaves once the writer has come and the pipe is full.
                let reader = open(pipe, O_RDONLY | O_NONBLOCK)
                Thread.detachNewThread {
                    usleep(300_000)
                    close(reader)
                }
                do {
                    try AtomicFile.write([UInt8](repeating: 1, count: 1_000_000), to: pipe)
                    exit(2)
                } catch let problem as Diagnostic {
                    exit(problem.message.hasSuffix("broken pipe") ? 0 : 3)
                }
            }
        }
    }
}

/// Puts a disk of 64 KiB on a folder.
private func mount(on folder: String) throws -> Bool {
    try shell("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]).status == 0
}

private func mayMount() throws -> Bool {
    try withTemporaryFolder { folder in
        let path = folder.path(percentEncoded: false)
        guard try mount(on: path) else { return false }
        return try shell("umount", [path]).status == 0
    }
}
