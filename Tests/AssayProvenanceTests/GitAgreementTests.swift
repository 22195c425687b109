import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// What assay says of a repository is what git says of it, by either reader.
struct GitAgreementTests {
    @Test(arguments: GitScenario.allCases)
    func `changed files are those of git status`(_ scenario: GitScenario) throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try scenario.make(sandbox)
            let expected = try sandbox.changedPaths()
            #expect(try sandbox.byProgram().changes.map(\.path).sorted() == expected)
            #expect(try sandbox.byLibrary().changes.map(\.path).sorted() == expected)
            let git = try captured(sandbox)
            #expect(git.dirty == !expected.isEmpty)
            #expect(git.dirtyFileCount == expected.count)
            #expect(git.dirtyFiles == expected.prefix(100).map(\.text))
            #expect((git.changeDigest == nil) == expected.isEmpty)
        }
    }

    @Test(arguments: GitScenario.allCases)
    func `both readers say the same`(_ scenario: GitScenario) throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try scenario.make(sandbox)
            try expectSameSnapshot(sandbox)
        }
    }

    @Test(arguments: [GitScenario.clean, .modified, .detached, .tagged, .mergeConflict, .unborn])
    func `commit, tree, branch and tags are those of git`(_ scenario: GitScenario) throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try scenario.make(sandbox)
            let git = try captured(sandbox)
            if scenario == .unborn {
                #expect((git.commit, git.tree, git.branch, git.detached) == (nil, nil, "main", false))
                return
            }
            #expect(git.commit == (try sandbox.git("rev-parse", "HEAD")))
            #expect(git.tree == (try sandbox.git("rev-parse", "HEAD^{tree}")))
            #expect(git.detached == (scenario == .detached))
            #expect(git.branch == (git.detached ? nil : try sandbox.git("rev-parse", "--abbrev-ref", "HEAD")))
            #expect(git.tags == (try sandbox.git("tag", "--points-at", "HEAD").split(separator: "\n").map(String.init).sorted()))
        }
    }

    @Test func `the time of a commit is the committer's, by either reader`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            #expect(try GitState.commitTime(at: sandbox.path, environment: sandbox.environment) == nil)
            #expect(try GitState.commitTime(at: folder.path(percentEncoded: false), environment: sandbox.environment) == nil)
            try GitScenario.clean.make(sandbox)
            try sandbox.git("commit", "-q", "--allow-empty", "-m", "old work", "--date", "2001-02-03T04:05:06Z")
            let expected = try #require(Double(try sandbox.git("show", "-s", "--format=%ct")))
            #expect(try GitState.commitTime(at: sandbox.path, environment: sandbox.environment) == expected)
            let program = try GitProgramReader(
                program: #require(GitProgram(environment: sandbox.environment)), folder: sandbox.path)
            #expect(try program.commitTime() == expected)
        }
    }

    @Test func `tags are those of the commit, however deep, and of nothing else`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.tagged.make(sandbox)
            #expect(try captured(sandbox).tags == ["Zweite-ü"])
            try sandbox.git("checkout", "-q", "light")
            #expect(try captured(sandbox).tags == ["again", "light", "release/1.0"])
            try expectSameSnapshot(sandbox)
        }
    }
}

/// The record of the repository around a path, by the public entry.
func captured(_ sandbox: GitSandbox, at path: String? = nil) throws -> RunRecord.Git {
    let finding = try GitState.capture(at: path ?? sandbox.path, environment: sandbox.environment)
    guard case .repository(let git) = finding else { throw NoRepository() }
    return git
}

struct NoRepository: Error {}

func expectSameSnapshot(_ sandbox: GitSandbox, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (library, program) = (try sandbox.byLibrary(), try sandbox.byProgram())
    #expect(library.commit == program.commit, sourceLocation: sourceLocation)
    #expect(library.tree == program.tree, sourceLocation: sourceLocation)
    #expect(library.reference == program.reference, sourceLocation: sourceLocation)
    #expect(library.tags == program.tags, sourceLocation: sourceLocation)
    #expect(library.remote == program.remote, sourceLocation: sourceLocation)
    #expect(library.isShallow == program.isShallow, sourceLocation: sourceLocation)
    #expect(library.root == program.root, sourceLocation: sourceLocation)
    #expect(Set(library.changes) == Set(program.changes), sourceLocation: sourceLocation)
}
