import ArgumentParser
import AssayCore
import AssayManifest
import AssayProvenance
import AssayReporting
import Foundation

/// Runs the gate for each commit that is pushed.
struct PushJudge {
    /// The overlay that a manifest may have for this.
    private static let standardProfile = "pre-push"

    /// The top folder of the work tree.
    let root: String
    /// From there; the nearest where none is named.
    let manifests: [String]
    let profile: String?
    let console: Console

    func judge(_ pushed: PushedCommits) async -> ExitStatus {
        switch pushed {
        case .workTree: return await judge(in: root, options: [])
        case .commits(let commits):
            var status = ExitStatus.passed
            for (position, commit) in commits.enumerated() {
                let ending = await judge(commit)
                status = position == 0 ? ending : status.graver(ending)
            }
            return status
        }
    }

    private func judge(_ commit: PushedCommits.Commit) async -> ExitStatus {
        let name = "assay: \(commit.words.shownSafely) at \(commit.id.prefix(12))"
        if isCheckedOut(commit.id) {
            console.message("\(name), checked out here")
            return await judge(in: root, options: [])
        }
        do throws(Diagnostic) {
            let checkout = try GitCheckout(commit.id, near: root)
            defer { withExtendedLifetime(checkout) {} }
            console.message("\(name), in a checkout of its own")
            linkIgnored(checkout)
            return await judge(in: checkout.path, options: ["--no-history"])
        } catch {
            console.report([error])
            return error.exitStatus
        }
    }

    /// Whether the work tree holds this commit and nothing else.
    private func isCheckedOut(_ commit: String) -> Bool {
        guard case .repository(let state)? = try? GitState.capture(at: root) else { return false }
        return state.commit == commit && !state.dirty
    }

    /// Runs the manifests in a folder, each as `assay run` does.
    private func judge(in folder: String, options: [String]) async -> ExitStatus {
        guard FileManager.default.changeCurrentDirectoryPath(folder) else {
            console.message("assay: `\(folder)` cannot be entered")
            return .unusable
        }
        defer { _ = FileManager.default.changeCurrentDirectoryPath(root) }
        var status = ExitStatus.passed
        for (position, path) in wanted.enumerated() {
            guard Self.isThere(path) else {
                console.message("assay: no `\(path.shownSafely)` in it, so nothing is judged")
                continue
            }
            let ending = await judge(path, options)
            status = position == 0 ? ending : status.graver(ending)
        }
        return status
    }

    /// Those that were named, else the one that is found by itself.
    private var wanted: [String] {
        manifests.isEmpty ? [ManifestLoader.fileNames.first(where: Self.isThere) ?? ManifestLoader.fileNames[0]] : manifests
    }

    private func judge(_ path: String, _ options: [String]) async -> ExitStatus {
        let overlay = profile ?? (Composition.profiles(of: path).contains(Self.standardProfile) ? Self.standardProfile : nil)
        let words = [path, "--quiet"] + options + (overlay.map { ["--profile", $0] } ?? [])
        guard let command = try? RunCommand.parse(words) else { return .internalError }
        return await command.run(path)
    }

    private static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Files that git ignores, such as data that is kept elsewhere, are taken from the work tree. One that is merely not added is
    /// missing for everybody who fetches this, and so it is missing here.
    private func linkIgnored(_ checkout: GitCheckout) {
        for path in manifests.isEmpty ? ManifestLoader.fileNames : manifests {
            let manifest = try? ManifestLoader.load(
                path: "\(checkout.path)/\(path)", profile: profile, catalog: Composition.measureNames, suites: Composition.suites,
                ignoringMissing: Set(ReferencedFile.allCases))
            for file in manifest?.namedFiles ?? [] where !file.isURL {
                let linked = checkout.link(file.isPattern ? InputChanges.folder(of: file.path) : file.path) { today in
                    (try? GitState.file(today)) == .ignored
                }
                if let linked {
                    console.message("assay: `\(InitFiles.shown(linked).shownSafely)` is ignored by git and is taken as it is here")
                }
            }
        }
    }
}
