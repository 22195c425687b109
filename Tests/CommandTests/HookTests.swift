import Foundation
import TestSupport
import Testing

/// The pre-push hook in real repositories with a bare remote.
struct HookTests {
    /// A repository with a passing gate, its bare remote and the hook.
    private struct Clone {
        let folder: URL
        let remote: URL
        let git: GitCommand

        init(_ root: URL, installs: Bool = true) throws {
            (folder, remote) = (root.appending(path: "work"), root.appending(path: "remote.git"))
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            git = GitCommand(in: folder)
            _ = try Project(folder, requirements: ["accuracy >= 0.5"])
            try git("init", "-q", "-b", "main")
            try git("init", "-q", "--bare", remote.path)
            try git("remote", "add", "origin", remote.path)
            try write(".gitignore", ".assay/\n")
            try commit("first")
            if installs { #expect(try assay("hook", "install").status == 0) }
        }

        func write(_ name: String, _ text: String) throws {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }

        func commit(_ message: String) throws {
            try git("add", "-A")
            try git("commit", "-q", "-m", message)
        }

        func assay(_ arguments: String...) throws -> AssayProcess { try AssayProcess.run(arguments, in: folder) }

        /// Scores that reach an accuracy of 0.25.
        func worsen() throws { try write("rows.csv", "label,score,sex\n1,0.1,f\n0,0.8,m\n1,0.2,f\n0,0.3,m\n") }

        func push(_ arguments: String..., environment: [String: String] = [:]) throws -> AssayProcess {
            try AssayProcess.run(URL(filePath: "/usr/bin/env"), ["git", "push"] + arguments, in: folder, environment: environment)
        }

        func remoteHas(_ reference: String) throws -> Bool {
            try AssayProcess.run(
                URL(filePath: "/usr/bin/env"), ["git", "rev-parse", "--verify", "-q", reference], in: remote
            ).status == 0
        }
    }

    @Test func `a passing commit is pushed, a failing one is stopped, and both can be skipped`() throws {
        try withTemporaryFolder { root in
            let clone = try Clone(root)
            let good = try clone.push("-q", "origin", "main")
            #expect(
                good.status == 0 && (good.output + good.errors).contains("PASS 1 check"),
                "\(good.output)\(good.errors)")
            try clone.worsen()
            try clone.commit("worse")
            let bad = try clone.push("-q", "origin", "main")
            let words = bad.output + bad.errors
            #expect(bad.status != 0 && words.contains("FAIL performance/accuracy >= 0.5"), "\(words)")
            #expect(words.contains("git push --no-verify") && words.contains("main to origin at"))
            #expect(words.split(separator: "\n").count < 12, "the failures and no list of what passed: \(words)")
            let skipped = try clone.push("-q", "origin", "main", environment: ["ASSAY_SKIP_HOOK": "1"])
            #expect(skipped.status == 0 && skipped.errors.contains("skipped, because ASSAY_SKIP_HOOK is set"))
            try clone.git("commit", "-q", "--allow-empty", "-m", "empty")
            #expect(try clone.push("-q", "--no-verify", "origin", "main").status == 0)
        }
    }

    @Test func `what is pushed is judged, not what lies around`() throws {
        try withTemporaryFolder { root in
            let clone = try Clone(root)
            // The files are worse than the commit.
            try clone.worsen()
            let dirty = try clone.push("-q", "origin", "main")
            #expect(dirty.status == 0 && dirty.errors.contains("in a checkout of its own"), "\(dirty.output)\(dirty.errors)")
            // Another branch than the one that is checked out.
            try clone.git("checkout", "-q", "-b", "worse")
            try clone.commit("worse")
            try clone.git("checkout", "-q", "main")
            let other = try clone.push("-q", "origin", "worse")
            #expect(other.status != 0 && other.errors.contains("worse to origin at"), "\(other.errors)")
            #expect(try !clone.remoteHas("worse"))
            // Several at once: one bad stops all.
            try clone.git("commit", "-q", "--allow-empty", "-m", "more")
            #expect(try clone.push("-q", "origin", "main", "worse").status != 0)
            // New branches of a good commit, a tag, and a deletion.
            try clone.git("tag", "-a", "-m", "release", "v1")
            let several = try clone.push("-q", "origin", "main", "main:copy", "v1")
            #expect(several.status == 0, "\(several.errors)")
            #expect(several.errors.components(separatedBy: " at ").count == 2, "one commit is judged once: \(several.errors)")
            #expect(try clone.remoteHas("copy"))
            let deletion = try clone.push("-q", "origin", ":copy")
            #expect(deletion.status == 0 && !deletion.errors.contains("assay:"), "\(deletion.errors)")
        }
    }

    @Test func `a commit without the manifest is not judged, one without a file that it needs is stopped`() throws {
        try withTemporaryFolder { root in
            let clone = try Clone(root)
            try clone.git("checkout", "-q", "--orphan", "pages")
            try clone.git("rm", "-rq", "--cached", ".")
            try clone.write("index.html", "hello")
            try clone.git("add", "index.html")
            try clone.git("commit", "-q", "-m", "pages")
            let pages = try clone.push("-q", "origin", "pages")
            #expect(pages.status == 0 && pages.errors.contains("no `assay.yaml` in it"), "\(pages.errors)")
            try clone.git("checkout", "-qf", "main")
            // Not added: missing for everybody who fetches. Ignored: kept elsewhere, and taken from here.
            try clone.git("mv", "rows.csv", "other.csv")
            try clone.git("rm", "-q", "--cached", "other.csv")
            let manifest = try String(contentsOf: clone.folder.appending(path: "assay.yaml"), encoding: .utf8)
            try clone.write("assay.yaml", manifest.replacing("rows.csv", with: "other.csv"))
            try clone.git("commit", "-q", "-am", "forgot a file")
            let forgotten = try clone.push("-q", "origin", "main")
            #expect(forgotten.status != 0 && forgotten.errors.contains("other.csv"), "\(forgotten.errors)")
            try clone.write(".gitignore", ".assay/\nother.csv\n")
            try clone.git("commit", "-q", "-am", "kept elsewhere")
            try clone.write("scratch", "dirty")
            let ignored = try clone.push("-q", "origin", "main")
            #expect(ignored.status == 0 && ignored.errors.contains("`other.csv` is ignored by git"), "\(ignored.errors)")
        }
    }

    @Test func `a hook that was there runs first, sees what git says, and comes back`() throws {
        try withTemporaryFolder { root in
            let clone = try Clone(root, installs: false)
            let hook = clone.folder.appending(path: ".git/hooks/pre-push")
            try FileManager.default.createDirectory(at: hook.deletingLastPathComponent(), withIntermediateDirectories: true)
            let own = "#!/bin/sh\ncat > seen; echo \"$1\" >> seen; [ ! -e stop ]\n"
            try own.write(to: hook, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook.path)
            let installed = try clone.assay("hook", "install")
            #expect(installed.status == 0 && installed.output.contains("the hook that was there runs first"), "\(installed.output)")
            #expect(try clone.assay("hook", "install").output.contains("renewed"))
            #expect(try clone.push("-q", "origin", "main").status == 0)
            let seen = try String(contentsOf: clone.folder.appending(path: "seen"), encoding: .utf8)
            #expect(seen.hasPrefix("refs/heads/main ") && seen.hasSuffix("\norigin\n"))
            try clone.write("stop", "")
            let stopped = try clone.push("-q", "origin", "main:other")
            #expect(stopped.status != 0 && !stopped.errors.contains("assay:"), "\(stopped.errors)")
            #expect(try clone.assay("hook", "uninstall").output.contains("is back"))
            #expect(try String(contentsOf: hook, encoding: .utf8) == own)
            let none = try clone.assay("hook", "uninstall")
            #expect(none.status == 2 && none.errors.contains("CL174"))
        }
    }

    @Test func `hooks folders, work trees and bare repositories are as git has them`() throws {
        try withTemporaryFolder { root in
            let clone = try Clone(root, installs: false)
            try clone.git("config", "core.hooksPath", ".hooks")
            #expect(try clone.assay("hook", "install").status == 0)
            #expect(FileManager.default.fileExists(atPath: clone.folder.appending(path: ".hooks/pre-push").path))
            try clone.git("config", "--unset", "core.hooksPath")
            // A linked work tree uses the hooks of its repository, and git points its variables there.
            try clone.git("worktree", "add", "-q", "-b", "side", "../side")
            let side = root.appending(path: "side")
            #expect(try AssayProcess.run(["hook", "install"], in: side).status == 0)
            #expect(FileManager.default.fileExists(atPath: clone.folder.appending(path: ".git/hooks/pre-push").path))
            let push = try AssayProcess.run(URL(filePath: "/usr/bin/env"), ["git", "push", "-q", "origin", "side"], in: side)
            #expect(push.status == 0 && push.errors.contains("side to origin at"), "\(push.errors)")
            let bare = try AssayProcess.run(["hook", "install"], in: clone.remote)
            #expect(bare.status == 2 && bare.errors.contains("CL170"), "\(bare.errors)")
            // A folder that all repositories share is not written to by the way.
            let home = root.appending(path: "home")
            try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
            try "[core]\n\thooksPath = ~/hooks\n".write(to: home.appending(path: ".gitconfig"), atomically: true, encoding: .utf8)
            let shared = try AssayProcess.run(["hook", "install"], in: clone.folder, environment: ["HOME": home.path])
            #expect(shared.status == 2 && shared.errors.contains("CL171"), "\(shared.errors)")
            let forced = try AssayProcess.run(["hook", "install", "--force"], in: clone.folder, environment: ["HOME": home.path])
            #expect(forced.status == 0 && FileManager.default.fileExists(atPath: home.appending(path: "hooks/pre-push").path))
            let outside = try AssayProcess.run(["hook", "install"], in: root)
            #expect(outside.status == 3 && outside.errors.contains("GT067"))
        }
    }

    @Test func `the manifest's own profile is used, and a wrong one is told at once`() throws {
        try withTemporaryFolder { root in
            let clone = try Clone(root)
            let manifest = try String(contentsOf: clone.folder.appending(path: "assay.yaml"), encoding: .utf8)
            try clone.write("assay.yaml", manifest + "profiles: {pre-push: {families: [schema]}, other: {rows: 2}}\n")
            try clone.worsen()
            try clone.commit("worse, but the profile looks at the schema only")
            let push = try clone.push("-q", "origin", "main")
            let words = push.output + push.errors
            #expect(push.status != 0 && words.contains("1 skipped"), "nothing judged is no pass: \(words)")
            let wrong = try clone.assay("hook", "install", "--profile", "othr")
            #expect(wrong.status == 2 && wrong.errors.contains("did you mean `other`?"), "\(wrong.errors)")
            #expect(try clone.assay("hook", "install", "--profile", "other").status == 0)
            #expect(try clone.push("-q", "origin", "main").status != 0)
            try FileManager.default.removeItem(at: clone.folder.appending(path: "assay.yaml"))
            let none = try clone.assay("hook", "install")
            #expect(none.status == 2 && none.errors.contains("MF310"), "\(none.errors)")
        }
    }

    @Test func `the pre-commit framework says what is pushed in variables`() throws {
        try withTemporaryFolder { root in
            let clone = try Clone(root)
            let good = try clone.git("rev-parse", "HEAD")
            try clone.worsen()
            try clone.commit("worse")
            let bad = try clone.git("rev-parse", "HEAD")
            func judged(_ commit: String?) throws -> AssayProcess {
                var environment = [
                    "PRE_COMMIT": "1", "PRE_COMMIT_REMOTE_NAME": "origin", "PRE_COMMIT_REMOTE_BRANCH": "refs/heads/main",
                ]
                environment["PRE_COMMIT_TO_REF"] = commit
                return try AssayProcess.run(["hook", "run"], in: clone.folder, environment: environment)
            }
            #expect(try judged(good).status == 0)
            #expect(try judged(bad).status == 1)
            #expect(try judged(nil).status == 1, "without a commit the files are judged as they are")
            let nothing = try AssayProcess.run(["hook", "run"], in: clone.folder)
            #expect(nothing.status == 0 && nothing.output.isEmpty, "git says that nothing is pushed")
        }
    }
}
