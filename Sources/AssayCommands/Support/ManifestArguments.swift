import ArgumentParser
import AssayCore
import AssayManifest
import Foundation

/// Which manifest a command is about.
struct ManifestArguments: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Overlay of the manifest to use.", valueName: "name"), completion: Completions.profiles)
    var profile: String?

    /// Loads a manifest, or the nearest `assay.yaml` upward from here.
    ///
    /// - Parameter missing: files that need not be there yet, because the command writes them.
    func load(_ path: String?, ignoringMissing missing: Set<ReferencedFile> = []) throws(Diagnostics) -> Manifest {
        let found: String
        if let path { found = path } else { found = try Self.nearest() }
        return try ManifestLoader.load(
            path: found, profile: profile, catalog: Composition.measureNames, suites: Composition.suites, ignoringMissing: missing)
    }

    private static func nearest() throws(Diagnostics) -> String {
        let here = FileManager.default.currentDirectoryPath
        guard let found = ManifestLoader.find(upwardFrom: here) else {
            throw Diagnostics(
                Diagnostic(
                    .noManifest, "no assay.yaml here or in any folder above", in: here,
                    help: "name the manifest: assay run path/to/assay.yaml"))
        }
        return found
    }
}

extension DiagnosticCode {
    /// No manifest was named and none was found upward from the current folder.
    static let noManifest: DiagnosticCode = "MF110"
    /// The options of the command contradict each other.
    static let contradictoryOptions: DiagnosticCode = "CL001"
    /// `assay explain` was asked for a name that is neither a measure nor a code.
    static let nothingToExplain: DiagnosticCode = "CL002"
    /// A file named on the command line cannot be read.
    static let unreadableArgument: DiagnosticCode = "CL003"
}
