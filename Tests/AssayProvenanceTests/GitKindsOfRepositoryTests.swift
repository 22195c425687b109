import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Repositories that are not simply a folder with a `.git` in it.
struct GitKindsOfRepositoryTests {
    @Test func `no repository is a finding, not an error`() throws {
        try withTemporaryFolder { folder in
            let path = folder.path(percentEncoded: false)
            let finding = try GitState.capture(at: path, environment: [:])
            #expect(finding == .none(reason: "not in a git repository"))
            let state = try GitState.file(path + "/x", environment: [:])
            #expect(state == .outside)
        }
    }

    @Test func `a folder that does not exist is an error`() throws {
        let problem = #expect(throws: Diagnostic.self) { try GitState.capture(at: "/nowhere/at/all") }
        #expect(problem?.code == .noSuchFolder)
    }

    @Test func `a file or a folder deep inside leads to its repository`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.modified.make(sandbox)
            let whole = try captured(sandbox)
            #expect(try captured(sandbox, at: sandbox.path + "/folder/c.txt") == whole)
            #expect(try captured(sandbox, at: sandbox.path + "/folder") == whole)
        }
    }

    @Test func `a linked work tree has its own branch and its own changes`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.modified.make(sandbox)
            let linked = try GitSandbox(folder, "linked", initialize: nil)
            try sandbox.git("worktree", "add", "-q", "-b", "side", linked.path)
            #expect(try captured(linked).branch == "side")
            #expect(try captured(linked).dirtyFiles == [])
            try linked.write("only here.txt")
            #expect(try captured(linked).dirtyFiles == ["only here.txt"])
            #expect(try captured(sandbox).dirtyFiles == ["a.txt"])
            try expectSameSnapshot(linked)
        }
    }

    @Test func `a bare repository has a commit and no changes`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.clean.make(sandbox)
            let bare = try GitSandbox(folder, "bare.git", initialize: nil)
            try sandbox.git("clone", "-q", "--bare", sandbox.path, bare.path)
            let git = try captured(bare)
            #expect(git.commit == (try sandbox.git("rev-parse", "HEAD")))
            #expect((git.dirty, git.branch, git.remote) == (false, "main", sandbox.path))
            try expectSameSnapshot(bare)
        }
    }

    @Test func `a shallow clone says so, also in a linked work tree`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.clean.make(sandbox)
            try sandbox.commit("second")
            let clone = try GitSandbox(folder, "clone", initialize: nil)
            try sandbox.git("clone", "-q", "--depth", "1", "file://\(sandbox.path)", clone.path)
            let linked = try GitSandbox(folder, "linked", initialize: nil)
            try clone.git("worktree", "add", "-q", "--detach", linked.path)
            #expect(try captured(sandbox).shallow == false)
            for shallow in [clone, linked] {
                #expect(try captured(shallow).shallow)
                #expect(try captured(shallow).commit == (try sandbox.git("rev-parse", "HEAD")))
                try expectSameSnapshot(shallow)
            }
        }
    }

    @Test func `a run in a submodule belongs to the submodule, and its changes show in the parent`() throws {
        try withTemporaryFolder { folder in
            let parent = try GitSandbox(folder, "parent")
            try GitScenario.clean.make(parent)
            let library = try GitSandbox(folder, "library")
            try GitScenario.clean.make(library)
            try parent.git("submodule", "--quiet", "add", library.path, "models")
            try parent.commit("with a submodule")
            let inside = try GitSandbox(parent.root, "models", initialize: nil)
            #expect(try captured(inside).commit == (try library.git("rev-parse", "HEAD")))
            #expect(try captured(parent).dirty == false)
            try inside.write("a.txt", "changed\n")
            let once = try captured(parent)
            #expect(once.dirtyFiles == ["models"])
            #expect(try captured(inside).dirtyFiles == ["a.txt"])
            try expectSameSnapshot(parent)
            try inside.write("a.txt", "changed once more\n")
            #expect(try captured(parent).changeDigest != once.changeDigest)
            try inside.commit("moved on")
            #expect(try captured(parent).dirtyFiles == ["models"])
            #expect(try captured(parent).dirtyFiles == (try parent.changedPaths().map(\.text)))
        }
    }

    @Test func `the remote is the branch's own, without its password`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.clean.make(sandbox)
            #expect(try captured(sandbox).remote == nil)
            try sandbox.git("remote", "add", "backup", "ssh://git:secret@host.example/b.git")
            #expect(try captured(sandbox).remote == "ssh://git@host.example/b.git")
            try sandbox.git("remote", "add", "origin", "https://token:x-oauth@host.example/team/models.git")
            #expect(try captured(sandbox).remote == "https://host.example/team/models.git")
            try sandbox.git("config", "branch.main.remote", "backup")
            #expect(try captured(sandbox).remote == "ssh://git@host.example/b.git")
            try expectSameSnapshot(sandbox)
        }
    }
}
