import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// The digest of the uncommitted change, and what does not count as one.
struct GitChangeTests {
    @Test func `the digest is the documented one`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.clean.make(sandbox)
            try sandbox.write("a.txt", "changed\n")
            try sandbox.remove("b.txt")
            try sandbox.write("new.sh", "run\n")
            chmod("\(sandbox.path)/new.sh", 0o755)
            symlink("a.txt", "\(sandbox.path)/link")
            let document = [
                "assay.change/1", "modified 100644 sha256:\(try sha256sum("changed\n")) a.txt", "deleted 000000 - b.txt",
                "added 120000 sha256:\(try sha256sum("a.txt")) link", "added 100755 sha256:\(try sha256sum("run\n")) new.sh", "",
            ].joined(separator: "\0")
            #expect(try captured(sandbox).changeDigest == "sha256:" + sha256sum(document))
        }
    }

    @Test func `neither times nor staging change the digest, content and mode do`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.untracked.make(sandbox)
            try sandbox.write("a.txt", "changed\n")
            let before = try #require(try captured(sandbox).changeDigest)
            #expect(try shell("touch", ["-d", "2001-01-01", sandbox.path + "/a.txt"]).status == 0)
            #expect(try captured(sandbox).changeDigest == before)
            try sandbox.git("add", "-A")
            #expect(try captured(sandbox).changeDigest == before)
            chmod("\(sandbox.path)/a.txt", 0o755)
            let executable = try captured(sandbox).changeDigest
            #expect(executable != before)
            try sandbox.write("new/d.txt", "other\n")
            #expect(try captured(sandbox).changeDigest != executable)
        }
    }

    @Test func `a conflict differs from the same file without one`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.mergeConflict.make(sandbox)
            let conflicted = try captured(sandbox)
            #expect(conflicted.dirtyFiles == ["a.txt"])
            try sandbox.git("add", "a.txt")
            #expect(try captured(sandbox).changeDigest != conflicted.changeDigest)
        }
    }

    @Test func `a cache changes nothing about the digest`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.hostileNames.make(sandbox)
            let cache = DigestCache(folder: folder.path(percentEncoded: false))
            for _ in 0..<2 {
                guard
                    case .repository(let git) = try GitState.capture(
                        at: sandbox.path, cache: cache, environment: sandbox.environment)
                else { throw NoRepository() }
                #expect(git == (try captured(sandbox)))
            }
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can become a user without rights"))
    func `a changed file that cannot be read is a diagnostic`() async throws {
        try await withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.clean.make(sandbox)
            chmod(folder.path(percentEncoded: false), 0o755)
            try #require(try shell("chown", ["-R", "65534", sandbox.path]).status == 0)
            try sandbox.write("secret.csv")
            chmod(sandbox.path + "/secret.csv", 0o600)
            let (path, environment) = (sandbox.path, sandbox.environment)
            await #expect(processExitsWith: .success) { [path = path as String, environment = environment as [String: String]] in
                setenv("HOME", environment["HOME"] ?? "", 1)
                seteuid(65534)
                do {
                    _ = try GitState.capture(at: path, environment: environment)
                    exit(2)
                } catch let problem as Diagnostic {
                    exit(problem.code == .unreadableChange && problem.subject == path + "/secret.csv" ? 0 : 3)
                }
            }
        }
    }

    @Test func `several threads may look at once`() async throws {
        try await withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.hostileNames.make(sandbox)
            let expected = try captured(sandbox)
            let all = try await withThrowingTaskGroup(of: RunRecord.Git.self) { group in
                for _ in 0..<16 { group.addTask { try captured(sandbox) } }
                return try await group.reduce(into: Set<RunRecord.Git>()) { $0.insert($1) }
            }
            #expect(all == [expected])
        }
    }

    @Test func `the tool's own state and outputs leave the tree clean`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.clean.make(sandbox)
            try sandbox.write(".assay/history.sqlite")
            try sandbox.write("folder/.assay/digests.json")
            try sandbox.write("reports/out.xml")
            #expect(try captured(sandbox).dirtyFiles == ["reports/out.xml"])
            let finding = try GitState.capture(
                at: sandbox.path, excluding: [sandbox.path + "/folder/../reports/out.xml", "/elsewhere/x"],
                environment: sandbox.environment)
            guard case .repository(let git) = finding else { throw NoRepository() }
            #expect((git.dirty, git.changeDigest) == (false, nil))
            try sandbox.write("x.assay/y")
            #expect(try captured(sandbox).dirtyFiles == ["reports/out.xml", "x.assay/y"])
        }
    }

    @Test func `a file's state is that against the last commit`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.ignored.make(sandbox)
            try sandbox.commit("ignore")
            try sandbox.write("b.txt", "changed\n")
            try sandbox.write("staged.txt")
            try sandbox.git("add", "staged.txt")
            try sandbox.write("fresh/-x\n.txt")
            try sandbox.remove("folder/c.txt")
            try FileManager.default.createDirectory(atPath: sandbox.path + "/folder", withIntermediateDirectories: true)
            let expected: [String: GitFileState] = [
                "a.txt": .unchanged, "b.txt": .changed, "staged.txt": .changed, "fresh/-x\n.txt": .untracked,
                "folder/c.txt": .changed,
                "run.log": .ignored, "out/model.onnx": .ignored, "nothing.txt": .absent,
            ]
            let program = GitProgramReader(
                program: try #require(GitProgram(environment: sandbox.environment)), folder: sandbox.path)
            for (name, state) in expected {
                let found = try GitState.file("\(sandbox.path)/\(name)", environment: sandbox.environment)
                #expect(found == state, "\(name)")
                let asked = try program.state(of: RawPath("\(sandbox.path)/\(name)"))
                #expect(asked == state, "git: \(name)")
            }
        }
    }
}

/// What `sha256sum` says of a text.
func sha256sum(_ text: String) throws -> String {
    try withTemporaryFolder { folder in
        let file = folder.appending(path: "text")
        try Data(text.utf8).write(to: file)
        return try sha256sum(file: file.path(percentEncoded: false))
    }
}

func sha256sum(file: String) throws -> String {
    let answer = try shell("sha256sum", ["--", file])
    try #require(answer.status == 0)
    return String(decoding: answer.output.prefix(64), as: UTF8.self)
}
