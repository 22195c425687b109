import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// GIT_DIR and its kin, which hooks set.
struct GitEnvironmentTests {
    @Test func `variables of git do not lead to another repository`() async throws {
        try await withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.modified.make(sandbox)
            let other = try GitSandbox(folder, "other")
            try GitScenario.clean.make(other)
            let (path, elsewhere, commit) = (sandbox.path, other.path, try sandbox.git("rev-parse", "HEAD"))
            await #expect(processExitsWith: .success) {
                [path = path as String, elsewhere = elsewhere as String, commit = commit as String] in
                setenv("GIT_DIR", elsewhere + "/.git", 1)
                setenv("GIT_WORK_TREE", elsewhere, 1)
                setenv("GIT_INDEX_FILE", elsewhere + "/.git/index", 1)
                let environment = ProcessEnvironment.current
                guard case .repository(let git) = try GitState.capture(at: path, environment: environment) else { exit(2) }
                guard git.commit == commit, git.dirtyFiles == ["a.txt"] else { exit(3) }
                let program = GitProgramReader(program: try #require(GitProgram(environment: environment)), folder: path)
                let snapshot = try program.snapshot()
                guard snapshot.commit == commit, snapshot.changes.map(\.path.text) == ["a.txt"] else { exit(4) }
                guard try GitState.warning(at: path, environment: environment)?.code == .ignoredGitEnvironment else { exit(5) }
            }
        }
    }

    @Test func `variables that name the same repository, as in a hook, raise no warning`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.clean.make(sandbox)
            let environment = [
                "GIT_DIR": sandbox.path + "/.git", "GIT_WORK_TREE": sandbox.path + "/folder/..", "GIT_INDEX_FILE": "x",
            ]
            let same = try GitState.warning(at: sandbox.path + "/folder", environment: environment)
            #expect(same == nil)
            let unset = try GitState.warning(at: sandbox.path, environment: [:])
            #expect(unset == nil)
            let other = try GitState.warning(at: sandbox.path, environment: ["GIT_DIR": folder.path(percentEncoded: false)])
            #expect(other?.severity == .warning)
            #expect(other?.details == ["the run is recorded under the repository \(sandbox.path)"])
        }
    }

    @Test func `a repository that only GIT_DIR names is not found, and the reason says so`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            let outside = folder.path(percentEncoded: false)
            let finding = try GitState.capture(at: outside, environment: ["GIT_DIR": sandbox.path + "/.git"])
            #expect(finding == .none(reason: "not in a git repository (GIT_DIR is not followed)"))
        }
    }

    @Test func `the search stops where GIT_CEILING_DIRECTORIES says`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.clean.make(sandbox)
            var environment = sandbox.environment
            environment["GIT_CEILING_DIRECTORIES"] = sandbox.path
            let finding = try GitState.capture(at: sandbox.path + "/folder", environment: environment)
            #expect(finding == .none(reason: "not in a git repository"))
        }
    }

    @Test(arguments: [
        ("https://user:password@host.example/a.git", "https://host.example/a.git"),
        ("https://ghp_token@host.example:8443/a.git", "https://host.example:8443/a.git"),
        ("https://host.example/a.git?private_token=1#x", "https://host.example/a.git"),
        ("https://us%40er:p@ss@host.example/a@b.git", "https://host.example/a@b.git"),
        ("ssh://git@host.example:22/a.git", "ssh://git@host.example:22/a.git"),
        ("ssh://git:secret@host.example/a.git", "ssh://git@host.example/a.git"),
        ("git+ssh://git:secret@host.example/a.git", "git+ssh://git@host.example/a.git"),
        ("git@host.example:team/a.git", "git@host.example:team/a.git"),
        ("codecommit::https://key:secret@host/a", "codecommit::https://host/a"),
        ("/srv/git/a.git", "/srv/git/a.git"), ("../a.git", "../a.git"), ("file:///srv/a.git", "file:///srv/a.git"), ("", ""),
    ])
    func `addresses lose their credentials`(_ address: String, _ expected: String) {
        #expect(RemoteURL.withoutCredentials(address) == expected)
    }
}
