import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

struct GitNotesTests {
    private func notes(_ sandbox: GitSandbox) throws -> GitNotes {
        try GitNotes(at: sandbox.path, environment: sandbox.environment)
    }

    private func tree(_ sandbox: GitSandbox, _ reference: String = "HEAD") throws -> String {
        let tree = try sandbox.git("rev-parse", "\(reference)^{tree}")
        #expect(try GitState.tree(of: reference, at: sandbox.path, environment: sandbox.environment) == tree)
        return tree
    }

    /// Everything of a repository that notes must not change.
    private func surroundings(_ sandbox: GitSandbox) throws -> [String] {
        [
            try sandbox.git("status", "--porcelain"), try sandbox.git("rev-parse", "HEAD"), try sandbox.git("branch", "-a"),
            try sandbox.git("ls-files", "--stage"), try sandbox.git("stash", "list"),
            "\(FileManager.default.fileExists(atPath: sandbox.path + "/.git/FETCH_HEAD"))",
        ]
    }

    @Test func `git reads what was noted, and nothing else changes`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try sandbox.write("a.txt")
            try sandbox.commit()
            try sandbox.write("dirty.txt")
            let before = try surroundings(sandbox)
            let (notes, tree) = (try notes(sandbox), try tree(sandbox))
            #expect(try notes.lines(of: tree).isEmpty)
            for line in [#"{"b":1}"#, "# no comment", #"{"a":"née 😀"}"#, #"{"b":1}"#] { try notes.add(line, to: tree) }
            let lines = ["# no comment", #"{"a":"née 😀"}"#, #"{"b":1}"#]
            #expect(try notes.lines(of: tree) == lines)
            #expect(try sandbox.git("notes", "--ref=assay", "show", "HEAD^{tree}") == lines.joined(separator: "\n"))
            #expect(try surroundings(sandbox) == before)
            #expect(try sandbox.git("fsck", "--strict", "--no-dangling").isEmpty)
        }
    }

    @Test func `a note is found after an amend, a squash and a rebase to equal content`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try sandbox.write("a.txt")
            try sandbox.commit("root")
            try sandbox.git("checkout", "-q", "-b", "work")
            for name in ["b", "c"] {
                try sandbox.write("\(name).txt")
                try sandbox.commit(name)
            }
            let notes = try notes(sandbox)
            try notes.add("tested", to: try tree(sandbox))
            try sandbox.git("commit", "-q", "--amend", "-m", "another message")
            #expect(try notes.lines(of: try tree(sandbox)) == ["tested"])
            try sandbox.git("checkout", "-q", "main")
            try sandbox.git("merge", "-q", "--squash", "work")
            try sandbox.git("commit", "-q", "-m", "squashed")
            #expect(try notes.lines(of: try tree(sandbox)) == ["tested"])
            try sandbox.git("gc", "-q", "--prune=now")
            #expect(try notes.lines(of: try tree(sandbox)) == ["tested"])
            try sandbox.write("d.txt")
            try sandbox.commit()
            #expect(try notes.lines(of: try tree(sandbox)).isEmpty, "other content has no note")
        }
    }

    @Test func `many writers at once lose no line`() async throws {
        try await withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try sandbox.commit()
            let tree = try tree(sandbox)
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        #expect(throws: Never.self) {
                            try GitNotes(at: sandbox.path, environment: sandbox.environment).add("line \(number)", to: tree)
                        }
                    }
                }
            }
            #expect(try Set(notes(sandbox).lines(of: tree)) == Set((0..<40).map { "line \($0)" }))
        }
    }

    /// A bare remote and two clones of one commit.
    private func clones(_ folder: URL) throws -> (remote: GitSandbox, first: GitSandbox, second: GitSandbox) {
        let remote = try GitSandbox(folder, "remote.git", initialize: ["init", "-q", "--bare", "-b", "main"])
        let first = try GitSandbox(folder, "first")
        try first.write("a.txt")
        try first.commit()
        try first.git("remote", "add", "origin", remote.path)
        try first.git("push", "-q", "-u", "origin", "main")
        let second = try GitSandbox(folder, "second", initialize: nil)
        try second.git("clone", "-q", remote.path, ".")
        return (remote, first, second)
    }

    @Test func `two clones exchange their notes through a remote`() throws {
        try withTemporaryFolder { folder in
            let (remote, first, second) = try clones(folder)
            let (here, there) = (try notes(first), try notes(second))
            let tree = try tree(first)
            #expect(try here.exchange(with: "origin") == GitNotesExchange(fetched: 0, pushed: 0), "nothing to exchange")
            try here.add("from first", to: tree)
            try there.add("from second", to: tree)
            try there.add("of the file", to: second.git("rev-parse", "HEAD:a.txt"))
            #expect(try here.exchange(with: "origin") == GitNotesExchange(fetched: 0, pushed: 1))
            let before = try [first, second].map(surroundings)
            #expect(try there.exchange(with: remote.path) == GitNotesExchange(fetched: 1, pushed: 2))
            #expect(try here.exchange(with: "origin") == GitNotesExchange(fetched: 2, pushed: 0))
            #expect(try here.exchange(with: "origin") == GitNotesExchange(fetched: 0, pushed: 0))
            for notes in [here, there] {
                #expect(try notes.lines(of: tree) == ["from first", "from second"])
                #expect(try notes.lines(of: second.git("rev-parse", "HEAD:a.txt")) == ["of the file"])
            }
            #expect(try [first, second].map(surroundings) == before)
            let tips = try [remote, first, second].map { try $0.git("rev-parse", "refs/notes/assay") }
            #expect(Set(tips).count == 1)
            #expect(try remote.git("notes", "--ref=assay", "list").split(separator: "\n").count == 2)
        }
    }

    @Test func `git's own union of the notes is the same`() throws {
        try withTemporaryFolder { folder in
            let (_, first, second) = try clones(folder)
            let tree = try tree(first)
            for (sandbox, lines) in [(first, ["b", "d", "e"]), (second, ["a", "b", "c"])] {
                for line in lines { try notes(sandbox).add(line, to: tree) }
            }
            try first.git("fetch", "-q", second.path, "refs/notes/assay:refs/notes/theirs")
            try first.git("update-ref", "refs/notes/copy", "refs/notes/assay")
            try first.git("notes", "--ref=copy", "merge", "-q", "-s", "cat_sort_uniq", "refs/notes/theirs")
            _ = try notes(second).exchange(with: "origin")
            _ = try notes(first).exchange(with: "origin")
            #expect(try first.git("rev-parse", "refs/notes/copy^{tree}") == first.git("rev-parse", "refs/notes/assay^{tree}"))
        }
    }

    @Test func `a remote that does not answer, or refuses, is said`() throws {
        try withTemporaryFolder { folder in
            let (remote, first, _) = try clones(folder)
            let notes = try notes(first)
            try notes.add("x", to: try tree(first))
            for name in ["nowhere", folder.path + "/none", "--upload-pack=touch"] {
                let problem = try #require(throws: Diagnostic.self) { try notes.exchange(with: name) }
                #expect(problem.code.rawValue == "GT043" && problem.help != nil)
            }
            let hook = remote.path + "/hooks/pre-receive"
            try Data("#!/bin/sh\nexit 1\n".utf8).write(to: URL(filePath: hook))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
            let refused = try #require(throws: Diagnostic.self) { try notes.exchange(with: "origin") }
            #expect(refused.code.rawValue == "GT043" && refused.details.joined().contains("declined"), "\(refused.details)")
        }
    }

    @Test func `outside a repository there is nothing to note`() throws {
        try withTemporaryFolder { folder in
            let problem = try #require(throws: Diagnostic.self) {
                try GitNotes(at: folder.path, environment: ["GIT_CEILING_DIRECTORIES": folder.path])
            }
            #expect(problem.code.rawValue == "GT040")
        }
    }
}
