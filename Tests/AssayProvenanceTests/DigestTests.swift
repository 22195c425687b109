import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// File digests against `sha256sum`.
struct DigestTests {
    @Test(arguments: [0, 1, 55, 64, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_500_000])
    func `a file's digest is that of sha256sum`(_ size: Int) throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "data with ü.bin").path(percentEncoded: false)
            try Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(to: URL(filePath: file))
            let fact = try FileDigest.sha256(file)
            #expect(fact == RunRecord.FileFact(path: file, sha256: try sha256sum(file: file), bytes: size))
        }
    }

    @Test func `a file larger than 4 GiB has its true size`() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "sparse").path(percentEncoded: false)
            try #require(shell("truncate", ["-s", "4294967301", file]).status == 0)
            let fact = try FileDigest.sha256(file)
            // 2^32 + 5 zero bytes, by `truncate -s 4294967301 x; sha256sum x`.
            #expect(fact.bytes == 4_294_967_301)
            #expect(fact.sha256 == "709fc0b74f7c916cedccb212d681c035f36ffbb31ebfe806eb40c31592744eb5")
        }
    }

    @Test func `bytes and texts have the published digests`() {
        // FIPS 180-2, appendix B.1, and the empty message.
        #expect(FileDigest.sha256(of: "abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(FileDigest.sha256(of: []) == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `a list's digest tells order, names and content apart`() {
        let (one, two) = (
            RunRecord.FileFact(path: "a", sha256: "11", bytes: 1), RunRecord.FileFact(path: "b", sha256: "22", bytes: 2)
        )
        let renamed = RunRecord.FileFact(path: "c", sha256: "22", bytes: 2)
        let digests = [[one, two], [two, one], [one, renamed], [one], []].map(FileDigest.sha256(ofAll:))
        #expect(Set(digests).count == digests.count)
        #expect(digests[3] == FileDigest.sha256(of: "11 1 a\0"))
    }

    @Test(arguments: [
        ("missing", "no such file", DiagnosticCode.unreadableFile), (".", "is not a file", .notAFile),
        ("pipe", "is not a file", .notAFile),
        ("dangling", "no such file", .unreadableFile), ("name/inside", "not a directory", .unreadableFile),
    ])
    func `what is no readable file is a diagnostic`(_ name: String, _ words: String, _ code: DiagnosticCode) throws {
        try withTemporaryFolder { folder in
            let path = folder.path(percentEncoded: false)
            mkfifo(path + "/pipe", 0o600)
            symlink("nowhere", path + "/dangling")
            try Data().write(to: folder.appending(path: "name"))
            let problem = #expect(throws: Diagnostic.self) { try FileDigest.sha256("\(path)/\(name)") }
            #expect(problem?.code == code)
            #expect(problem?.message.contains(words) == true)
        }
    }

    @Test func `a failure in the middle of reading is a diagnostic`() {
        // The kernel calls it a regular file, opens it, and refuses to read its first page.
        let problem = #expect(throws: Diagnostic.self) { try FileDigest.sha256("/proc/self/mem") }
        #expect(problem?.message == "cannot read `/proc/self/mem`: input/output error")
    }

    @Test(.enabled(if: geteuid() == 0, "only root can become a user without rights"))
    func `a file without permission is a diagnostic`() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "secret").path(percentEncoded: false)
            try Data("x".utf8).write(to: URL(filePath: file))
            chmod(folder.path(percentEncoded: false), 0o755)
            chmod(file, 0o600)
            await #expect(processExitsWith: .success) { [file = file as String] in
                seteuid(65534)
                do {
                    _ = try FileDigest.sha256(file)
                    exit(2)
                } catch let problem as Diagnostic {
                    exit(problem.message.hasSuffix("permission denied") ? 0 : 3)
                }
            }
        }
    }
}
