import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// The commit that last changed a file, by the library and by the program, against `git log`.
struct LastChangeTests {
    private static func expectAgreement(_ sandbox: GitSandbox, _ name: String, _ place: SourceLocation = #_sourceLocation) throws {
        let expected = try sandbox.git("log", "-1", "--format=%H %ct", "--", name)
        let program = try #require(GitProgram(environment: sandbox.environment))
        let readers: [any GitReader] = [
            try LibGit2Repository(sandbox.place()), GitProgramReader(program: program, folder: sandbox.path),
        ]
        for reader in readers {
            guard case .commit(let found) = try reader.lastChange(of: RawPath(name)) else {
                Issue.record("no commit for \(name)", sourceLocation: place)
                return
            }
            #expect("\(found.id) \(found.time)" == expected, "\(type(of: reader))", sourceLocation: place)
            #expect("\(found.headTime)" == (try sandbox.git("log", "-1", "--format=%ct")), sourceLocation: place)
        }
    }

    @Test func `a merge is passed on the side that has the same file`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try sandbox.write("model", "one")
            try sandbox.write("deep/er/model", "one")
            try sandbox.commit()
            try sandbox.git("checkout", "-q", "-b", "side")
            try sandbox.write("model", "two")
            try sandbox.commit()
            try sandbox.write("other", "side")
            try sandbox.commit()
            try sandbox.git("checkout", "-q", "main")
            try sandbox.write("third", "main")
            try sandbox.commit()
            try sandbox.git("merge", "-q", "--no-ff", "-m", "merge", "side")
            for name in ["model", "deep/er/model", "other", "third"] { try Self.expectAgreement(sandbox, name) }
        }
    }

    @Test func `a file changed back, removed and made anew is as new as its last change`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            for text in ["one", "two", "one"] {
                try sandbox.write("model", text)
                try sandbox.commit()
            }
            try Self.expectAgreement(sandbox, "model")
            try sandbox.remove("model")
            try sandbox.commit()
            try sandbox.write("model", "one")
            try sandbox.commit()
            try sandbox.write("later")
            try sandbox.commit()
            try Self.expectAgreement(sandbox, "model")
        }
    }

    @Test func `what is not committed has no commit, and why is said`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            func change(_ name: String) throws -> LastChange {
                try GitState.lastChange(of: "\(sandbox.path)/\(name)", environment: sandbox.environment)
            }
            try sandbox.write("model")
            #expect(try change("model") == .unknown(reason: "the artifact is not committed"))
            try sandbox.commit()
            try sandbox.write("model", "changed")
            #expect(try change("model") == .unknown(reason: "the artifact differs from the one at HEAD: commit it"))
            try sandbox.write(".gitignore", "kept\n")
            try sandbox.write("kept", "by DVC")
            try sandbox.write("kept.dvc", "outs:\n- md5: 0\n  path: kept\n")
            #expect(try change("kept") == .unknown(reason: "the artifact is not committed"))
            try sandbox.commit()
            guard case .commit = try change("kept") else { Issue.record("DVC's file stands for the artifact"); return }
            let bare = folder.appending(path: "elsewhere").path(percentEncoded: false)
            #expect(try GitState.lastChange(of: bare) == .unknown(reason: "no git repository holds the artifact"))
        }
    }

    @Test func `both readers see where a shallow clone ends`() throws {
        try withTemporaryFolder { folder in
            let origin = try GitSandbox(folder, "origin")
            try origin.write("old")
            try origin.commit()
            try origin.write("new")
            try origin.commit()
            try origin.write("newest")
            try origin.commit()
            let clone = try GitSandbox(folder, "clone", initialize: ["clone", "-q", "--depth", "2", "file://\(origin.path)", "."])
            let program = try #require(GitProgram(environment: clone.environment))
            let readers: [any GitReader] = [
                try LibGit2Repository(clone.place()), GitProgramReader(program: program, folder: clone.path),
            ]
            for reader in readers {
                guard case .beyondClone = try reader.lastChange(of: RawPath("old")) else {
                    Issue.record("\(type(of: reader)): old"); continue
                }
                guard case .beyondClone = try reader.lastChange(of: RawPath("new")) else {
                    Issue.record("\(type(of: reader)): new"); continue
                }
                guard case .commit = try reader.lastChange(of: RawPath("newest")) else {
                    Issue.record("\(type(of: reader)): newest"); continue
                }
            }
        }
    }
}
