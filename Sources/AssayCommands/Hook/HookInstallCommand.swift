import ArgumentParser
import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

/// `assay hook install`
struct HookInstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Writes the pre-push hook.",
        discussion: """
            A hook that is there already is kept and runs first. `core.hooksPath` and linked work trees are followed. Installing again \
            changes the manifests and the profile.
            """)

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A manifest to judge by; may stand several times. [default: the nearest assay.yaml upward from here]",
            valueName: "manifest"))
    var manifest: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Overlay of the manifest to use. [default: pre-push, where the manifest has it]", valueName: "name"))
    var profile: String?

    @Flag(name: .long, help: "Write into a hooks folder that every repository shares.")
    var force = false

    func run() throws {
        let console = Console.standard
        console.result(try console.ending { () throws(Diagnostics) in try installed() })
    }

    private func installed() throws(Diagnostics) -> String {
        do throws(Diagnostic) {
            let hooks = try GitHooks.find(near: FileManager.default.currentDirectoryPath)
            let root = try workTree(of: hooks)
            try refuseShared(hooks)
            let manifests = try chosen(root)
            try check(manifests, in: root)
            let script = HookScript(folder: hooks.folder)
            let wasThere = script.state == .ours
            let arguments = manifests.flatMap { ["--manifest", $0] } + (profile.map { ["--profile", $0] } ?? [])
            let setAside = try script.write(HookScript.text(program: Self.program, arguments: arguments))
            return words(script, manifests, setAside: setAside, wasThere: wasThere)
        } catch {
            throw Diagnostics(error)
        }
    }

    private func workTree(of hooks: GitHooks) throws(Diagnostic) -> String {
        guard let root = hooks.workTree else {
            throw Diagnostic(
                .hookInBareRepository, "a bare repository has no work tree to judge, and pushes nothing", in: hooks.folder,
                help: "install the hook in the clones that push here, or run the gate in CI")
        }
        return root
    }

    private func refuseShared(_ hooks: GitHooks) throws(Diagnostic) {
        guard hooks.setting == .everywhere, !force else { return }
        throw Diagnostic(
            .sharedHooksFolder, "`core.hooksPath` makes every repository of this user share one hooks folder", in: hooks.folder,
            help:
                "give this repository hooks of its own with `git config core.hooksPath .git/hooks`, or write into the shared folder with --force"
        )
    }

    /// Paths from the top of the work tree.
    private func chosen(_ root: String) throws(Diagnostic) -> [String] {
        let here = FileManager.default.currentDirectoryPath
        var named = manifest
        if named.isEmpty {
            guard let found = ManifestLoader.find(upwardFrom: here) else {
                throw Diagnostic(
                    .noManifestForHook, "there is no assay.yaml here or in any folder above", in: here,
                    help: "write one with `assay init`, or name one: --manifest path/to/assay.yaml")
            }
            named = [found]
        }
        var paths: [String] = []
        for name in named {
            let path = URL(filePath: name).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
            guard path.hasPrefix(root + "/") else {
                throw Diagnostic(
                    .manifestOutsideRepository, "`\(name)` lies outside the repository", in: root,
                    help: "name a manifest of this repository: a push carries no other")
            }
            paths.append(String(path.dropFirst(root.count + 1)))
        }
        return paths
    }

    /// A profile that a manifest does not have, and a manifest with mistakes, are told now rather than before a push.
    private func check(_ manifests: [String], in root: String) throws(Diagnostic) {
        for path in manifests {
            do throws(Diagnostics) {
                _ = try ManifestLoader.load(
                    path: "\(root)/\(path)", profile: profile, catalog: Composition.measureNames, suites: Composition.suites,
                    ignoringMissing: Set(ReferencedFile.allCases))
            } catch {
                throw error.all[0]
            }
        }
    }

    /// This very program.
    private static var program: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }

    private func words(_ script: HookScript, _ manifests: [String], setAside: Bool, wasThere: Bool) -> String {
        let profile = profile.map { "profile \($0)" } ?? "profile pre-push where the manifest has it"
        var lines = [
            "\(wasThere ? "renewed" : "wrote") \(InitFiles.shown(script.path))",
            "judges \(manifests.joined(separator: ", ")) of every commit that is pushed, \(profile)",
        ]
        if setAside || FileManager.default.fileExists(atPath: script.before) {
            lines.append("the hook that was there runs first: \(InitFiles.shown(script.before))")
        }
        return (lines + ["skip it once: git push --no-verify, or ASSAY_SKIP_HOOK=1", "remove it: assay hook uninstall"])
            .joined(separator: "\n")
    }
}

/// `assay hook uninstall`
struct HookUninstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uninstall", abstract: "Removes the pre-push hook and puts back the one that was there before.")

    func run() throws {
        let console = Console.standard
        let script: HookScript
        let isBack: Bool
        (script, isBack) = try console.endingOne { () throws(Diagnostic) in
            let script = HookScript(folder: try GitHooks.find(near: FileManager.default.currentDirectoryPath).folder)
            return (script, try script.remove())
        }
        console.result("removed \(InitFiles.shown(script.path))\(isBack ? "; the hook that was there before is back" : "")")
    }
}

extension DiagnosticCode {
    /// A pre-push hook was to be installed in a bare repository.
    static let hookInBareRepository: DiagnosticCode = "CL170"
    /// The hooks folder is shared by every repository, and a hook of one was to be written there.
    static let sharedHooksFolder: DiagnosticCode = "CL171"
    /// A manifest for the hook lies outside the repository.
    static let manifestOutsideRepository: DiagnosticCode = "CL175"
    /// A hook was to be installed where there is no manifest to judge by.
    static let noManifestForHook: DiagnosticCode = "MF310"
}
