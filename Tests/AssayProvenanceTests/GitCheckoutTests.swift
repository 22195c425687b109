import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Work trees of commits in temporary folders, from every kind of repository.
struct GitCheckoutTests {
    /// Three commits of one file, with a tag and a branch.
    private static func sandbox(_ folder: URL) throws -> GitSandbox {
        let sandbox = try GitSandbox(folder)
        for text in ["one\n", "two\n", "three\n"] {
            try sandbox.write("deep/file.txt", text)
            try sandbox.write("name with ü \" '\n.txt", text)
            try sandbox.commit(text)
        }
        try sandbox.git("tag", "v2", "HEAD~1")
        try sandbox.git("branch", "side", "HEAD~2")
        return sandbox
    }

    private static func text(_ checkout: GitCheckout, _ path: String = "deep/file.txt") throws -> String {
        try String(contentsOfFile: "\(checkout.path)/\(path)", encoding: .utf8)
    }

    @Test(arguments: [("HEAD", "three\n"), ("v2", "two\n"), ("side", "one\n"), ("main~1", "two\n")])
    func `a commit's files are there, and the repository is as it was`(_ reference: String, _ content: String) throws {
        try withTemporaryFolder { folder in
            let sandbox = try Self.sandbox(folder)
            try sandbox.write("deep/file.txt", "dirty\n")
            try sandbox.write("untracked.txt")
            func state() throws -> [String] {
                [
                    try sandbox.git("status", "--porcelain"), try sandbox.git("for-each-ref"), try sandbox.git("worktree", "list"),
                    try sandbox.git("ls-files", "-s"), try sandbox.git("count-objects", "-v"),
                ]
            }
            let before = try state()
            var path = ""
            do {
                let checkout = try GitCheckout(reference, near: "\(sandbox.path)/deep")
                path = checkout.path
                #expect(try Self.text(checkout) == content)
                #expect(try Self.text(checkout, "name with ü \" '\n.txt") == content)
                #expect(!FileManager.default.fileExists(atPath: "\(path)/untracked.txt"))
                let head = try shell("git", ["-C", path, "rev-parse", "HEAD"], sandbox.environment).output
                #expect(String(decoding: head, as: UTF8.self) == checkout.commit + "\n")
                let status = try shell("git", ["-C", path, "status", "--porcelain"], sandbox.environment)
                #expect(status.status == 0 && status.output.isEmpty)
                let side = try shell("git", ["-C", path, "rev-parse", "side"], sandbox.environment)
                #expect(side.status == 0, "branches mean there what they mean here")
                #expect(FilePaths.resolvingLinks(sandbox.path) == checkout.origin)
                withExtendedLifetime(checkout) {}
            }
            #expect(!FileManager.default.fileExists(atPath: path), "nothing stays behind")
            #expect(try state() == before)
        }
    }

    @Test func `linked work trees, submodules, bare and detached repositories are checked out`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try Self.sandbox(folder)
            let linked = "\(folder.path(percentEncoded: false))/linked"
            try sandbox.git("worktree", "add", "-q", "--detach", linked, "side")
            #expect(try Self.text(GitCheckout("HEAD", near: linked)) == "one\n")
            let bare = "\(folder.path(percentEncoded: false))/bare.git"
            try sandbox.git("clone", "-q", "--bare", sandbox.path, bare)
            #expect(try Self.text(GitCheckout("v2", near: bare)) == "two\n")
            let outer = try GitSandbox(folder, "outer")
            try outer.git("submodule", "--quiet", "add", sandbox.path, "inner")
            try outer.commit()
            #expect(try Self.text(GitCheckout("HEAD~2", near: "\(outer.path)/inner")) == "one\n")
            let whole = try GitCheckout("HEAD", near: outer.path)
            #expect(!FileManager.default.fileExists(atPath: "\(whole.path)/inner/deep"), "submodules stay empty")
        }
    }

    @Test func `a shallow clone says what it lacks`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try Self.sandbox(folder)
            let old = try sandbox.git("rev-parse", "HEAD~2")
            let clone = "\(folder.path(percentEncoded: false))/clone"
            try sandbox.git("clone", "-q", "--depth", "1", "file://\(sandbox.path)", clone)
            #expect(try Self.text(GitCheckout("HEAD", near: clone)) == "three\n")
            let problem = #expect(throws: Diagnostic.self) { try GitCheckout(old, near: clone) }
            #expect(problem?.code == .unknownCommit && problem?.help == "git fetch --unshallow origin")
            #expect(problem?.details == ["the clone is shallow: it has only the newest commits"])
            let line = #expect(throws: Diagnostic.self) { try GitLine.commits(from: "HEAD~1", to: "HEAD", near: clone) }
            #expect(line?.code == .unknownCommit)
        }
    }

    @Test func `no repository and no commit are two errors`() throws {
        try withTemporaryFolder { folder in
            let nowhere = #expect(throws: Diagnostic.self) { try GitCheckout("HEAD", near: folder.path(percentEncoded: false)) }
            #expect(nowhere?.code == .noRepositoryToCheckOut)
            let sandbox = try Self.sandbox(folder)
            let unknown = #expect(throws: Diagnostic.self) { try GitCheckout("nonsense", near: sandbox.path) }
            #expect(unknown?.code == .unknownCommit)
        }
    }

    @Test func `a missing object is told`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try Self.sandbox(folder)
            let blob = try sandbox.git("rev-parse", "HEAD:deep/file.txt")
            try sandbox.remove(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
            let problem = #expect(throws: Diagnostic.self) { try GitCheckout("HEAD", near: sandbox.path) }
            #expect(problem?.code == .notCheckedOut, "\(String(describing: problem))")
        }
    }

    @Test func `the line between two commits follows first parents`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try Self.sandbox(folder)
            try sandbox.git("checkout", "-q", "side")
            try sandbox.write("other.txt")
            try sandbox.commit("aside")
            try sandbox.git("checkout", "-q", "main")
            try sandbox.git("merge", "-q", "--no-ff", "-m", "take side in", "side")
            let line = try GitLine.commits(from: "v2", to: "main", near: sandbox.path)
            #expect(line.map(\.subject) == ["two", "three", "take side in"])
            let aside = #expect(throws: Diagnostic.self) { try GitLine.commits(from: "side", to: "main", near: sandbox.path) }
            #expect(aside?.code == .notOnLine)
            let backward = #expect(throws: Diagnostic.self) { try GitLine.commits(from: "main", to: "v2", near: sandbox.path) }
            #expect(backward?.code == .notOnLine)
        }
    }
}
