import AssayCore
import AssayManifest
import AssayProvenance

/// What of a manifest's inputs is not as it was at a commit.
///
/// An input that git cannot vouch for counts as changed: one that is ignored or not added, lies outside the repository or in a
/// submodule, or comes from a database.
struct InputChanges {
    /// As the command line has it.
    let path: String?
    let manifest: String
    let reference: String
    let inputs: Int
    /// Each with a reason.
    let changed: [GitChangedInput]

    var isSkipped: Bool { changed.isEmpty }

    var words: String {
        guard let first = changed.first else {
            return "skipped \(manifest): none of its \(inputs) inputs changed since \(reference)"
        }
        let more = changed.count > 1 ? " and \(changed.count - 1) more" : ""
        return "running \(manifest): \(first.name) \(first.reason.rawValue)\(more)"
    }

    /// - Throws: GT008 for a reference that the repository does not have, GT007 outside a repository, GT002 without a git program.
    static func find(in manifest: Manifest, since reference: String, path: String?) throws(Diagnostics) -> InputChanges {
        let named = [manifest.file] + manifest.namedFiles.map { $0.isPattern ? folder(of: $0.path) : $0.path }
        do throws(Diagnostic) {
            let changed = try GitState.changedInputs(named, since: reference, at: manifest.folder)
            return InputChanges(
                path: path, manifest: manifest.displayPath, reference: reference, inputs: Set(named).count, changed: changed)
        } catch {
            throw Diagnostics(error)
        }
    }

    /// The folder that every file of a pattern lies in.
    static func folder(of pattern: String) -> String {
        let parts = pattern.split(separator: "/", omittingEmptySubsequences: false).prefix { part in
            !part.contains { "*?[".contains($0) }
        }
        return parts.joined(separator: "/")
    }
}
