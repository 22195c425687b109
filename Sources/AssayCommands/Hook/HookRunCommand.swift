import ArgumentParser
import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

/// `assay hook run`
struct HookRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "What the hook does: judges the commits that are about to be pushed.",
        discussion: """
            Reads git's lines from standard input, or what the pre-commit framework says in its variables; at a terminal, and where \
            nobody says what is pushed, it judges the files as they are. A commit that is checked out with nothing changed is judged \
            where it is, any other from a temporary checkout.
            """)

    @Option(
        name: .long,
        help: ArgumentHelp("A manifest, from the top of the work tree; may stand several times.", valueName: "manifest"))
    var manifest: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Overlay of the manifest to use. [default: pre-push, where the manifest has it]", valueName: "name"))
    var profile: String?

    @ArgumentParser.Argument(help: ArgumentHelp("The remote's name, as git gives it.", valueName: "remote"))
    var remote: String?

    @ArgumentParser.Argument(help: ArgumentHelp("The remote's address, as git gives it.", valueName: "address"))
    var address: String?

    func run() async throws {
        let console = Console.standard
        if let skip = ProcessInfo.processInfo.environment["ASSAY_SKIP_HOOK"], !skip.isEmpty, skip != "0" {
            return console.message("assay: skipped, because ASSAY_SKIP_HOOK is set")
        }
        let root: String
        do throws(Diagnostic) {
            let here = FileManager.default.currentDirectoryPath
            root = try GitHooks.find(near: here).workTree ?? here
        } catch {
            console.report([error])
            throw CommandEnd(status: error.exitStatus)
        }
        // Git sets these for its hooks, and they would lead a checkout back to this repository.
        for name in GitHooks.repositoryVariables { unsetenv(name) }
        let pushed = PushedCommits.find(root: root, remote: remote)
        let judge = PushJudge(root: root, manifests: manifest, profile: profile, console: console)
        let status = await judge.judge(pushed)
        if status != .passed {
            console.message("\npush stopped; skip the hook once with: git push --no-verify, or ASSAY_SKIP_HOOK=1")
        }
        throw CommandEnd(status: status)
    }
}
