import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Repositories that libgit2 refuses or would misread: the `git` program answers, or a diagnostic says that it is needed.
struct GitFallbackTests {
    enum Feature: String, CaseIterable, Sendable {
        case sha256, workTreeConfiguration, sparseCheckout, skippedFile, splitIndex, contentFilter, encoding, partialClone

        func make(_ folder: URL) throws -> GitSandbox {
            let sandbox = try GitSandbox(
                folder,
                initialize: self == .sha256
                    ? ["init", "-q", "-b", "main", "--object-format=sha256"] : ["init", "-q", "-b", "main"])
            if self == .contentFilter {
                try sandbox.git("config", "filter.upper.clean", "tr a-z A-Z")
                try sandbox.write(".gitattributes", "*.txt filter=upper\n")
            }
            if self == .encoding {
                try sandbox.write(".gitattributes", "*.txt working-tree-encoding=UTF-16LE\n")
                for name in ["a.txt", "b.txt"] {
                    try Data("hi\n".utf8.flatMap { [$0, 0] }).write(to: sandbox.root.appending(path: name))
                }
            } else {
                for name in ["a.txt", "b.txt", "folder/c.txt"] { try sandbox.write(name, "\(name)\n") }
            }
            try sandbox.commit("first")
            try configure(sandbox)
            return sandbox
        }

        private func configure(_ sandbox: GitSandbox) throws {
            switch self {
            case .workTreeConfiguration: try extend(sandbox, "worktreeConfig", "true")
            case .partialClone: try extend(sandbox, "partialClone", "origin")
            case .sparseCheckout: try sandbox.git("sparse-checkout", "set", "--no-cone", "/a.txt")
            case .skippedFile:
                try sandbox.git("update-index", "--skip-worktree", "folder/c.txt")
                try sandbox.remove("folder/c.txt")
            case .splitIndex: try sandbox.git("update-index", "--split-index")
            // Written anew, the files are younger than the index, and their content has to be compared.
            case .contentFilter, .encoding:
                for name in ["a.txt", "b.txt"] {
                    let file = sandbox.root.appending(path: name)
                    try Data(contentsOf: file).write(to: file)
                }
            case .sha256: break
            }
        }

        private func extend(_ sandbox: GitSandbox, _ key: String, _ value: String) throws {
            try sandbox.git("config", "core.repositoryformatversion", "1")
            try sandbox.git("config", "extensions.\(key)", value)
        }
    }

    @Test(arguments: Feature.allCases)
    func `git reads what libgit2 cannot`(_ feature: Feature) throws {
        try withTemporaryFolder { folder in
            let sandbox = try feature.make(folder)
            #expect(try captured(sandbox).dirtyFiles == (try sandbox.changedPaths().map(\.text)))
            #expect(try captured(sandbox).dirty == false)
            try sandbox.write("new.csv")
            try sandbox.write("a.txt", "chang\n")
            let git = try captured(sandbox)
            #expect(git.dirtyFiles == ["a.txt", "new.csv"])
            #expect(git.commit == (try sandbox.git("rev-parse", "HEAD")))
            #expect(git.tree == (try sandbox.git("rev-parse", "HEAD^{tree}")))
            #expect(git.branch == "main")
            let expected: [String: GitFileState] = ["a.txt": .changed, "new.csv": .untracked, "b.txt": .unchanged]
            for (name, state) in expected {
                let found = try GitState.file("\(sandbox.path)/\(name)", environment: sandbox.environment)
                #expect(found == state, "\(name)")
            }
        }
    }

    @Test(arguments: [Feature.sha256, .workTreeConfiguration])
    func `without the git program a diagnostic says that it is needed`(_ feature: Feature) throws {
        try withTemporaryFolder { folder in
            let sandbox = try feature.make(folder)
            let problem = #expect(throws: Diagnostic.self) {
                try GitState.capture(at: sandbox.path, environment: ["PATH": "/nowhere"])
            }
            #expect(problem?.code == .gitProgramNeeded)
            #expect(problem?.help == "install git")
        }
    }

    @Test func `a repository that nothing can read is an error`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try GitScenario.clean.make(sandbox)
            let commit = try sandbox.git("rev-parse", "HEAD")
            try sandbox.remove(".git/objects/\(commit.prefix(2))/\(commit.dropFirst(2))")
            let problem = #expect(throws: Diagnostic.self) { try captured(sandbox) }
            #expect(problem?.code == .unreadableRepository)
            #expect(problem?.subject == sandbox.path)
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give files to another user"))
    func `another user's repository is refused, and the help opens it`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder, "with space")
            try GitScenario.modified.make(sandbox)
            #expect(try shell("chown", ["-R", "12345", sandbox.path]).status == 0)
            for environment in [sandbox.environment, ["PATH": "/nowhere"]] {
                let problem = #expect(throws: Diagnostic.self) { try GitState.capture(at: sandbox.path, environment: environment) }
                #expect(problem?.code == .foreignRepository)
                #expect(problem?.help == "if you trust it: git config --global --add safe.directory '\(sandbox.path)'")
            }
            let problem = #expect(throws: Diagnostic.self) { try captured(sandbox) }
            let command = try #require(problem?.help?.split(separator: ": ", maxSplits: 1).last)
            #expect(try shell("sh", ["-c", String(command)], sandbox.environment).status == 0)
            let git = try captured(sandbox)
            #expect(git.dirtyFiles == ["a.txt"])
            #expect(git.commit == (try sandbox.git("rev-parse", "HEAD")))
        }
    }
}
