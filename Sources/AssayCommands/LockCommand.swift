import ArgumentParser
import AssayCore
import AssayManifest
import AssayProvenance
import AssayRunner

/// `assay lock`
struct LockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: "Writes the digests of artifact, data, manifest and contract and the runtime's version to the lock file.",
        discussion: "The lock file is the one that `checks.reproducibility.lock` names; `digest_mismatches` compares with it.")

    @ArgumentParser.Argument(help: ArgumentHelp("The manifest.", valueName: "manifest"), completion: Completions.manifest)
    var manifest: String?

    @OptionGroup var source: ManifestArguments

    func run() async throws {
        let console = Console.standard
        let written = try console.ending { () throws(Diagnostics) in
            let manifest = try source.load(manifest, ignoringMissing: [.lock])
            return try Composition.runner.writeLock(for: manifest)
        }
        console.result("wrote \(written)")
    }
}
