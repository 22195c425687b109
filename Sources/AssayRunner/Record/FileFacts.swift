import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

/// Digests of the files that a run reads, under the paths that the manifest's folder gives them.
enum FileFacts {
    static func artifact(_ path: String, _ written: String) throws(Diagnostic) -> RunRecord.FileFact {
        var fact = try FileDigest.sha256(fileOrFolder: path)
        fact.path = written
        return fact
    }

    /// A command's words, and the files of the manifest's folder that are among them.
    static func command(_ command: ArtifactReference, _ manifest: Manifest) throws(Diagnostic) -> RunRecord.FileFact {
        guard case .command(let words) = command else { return try artifact(command.path ?? "", command.written) }
        var files: [RunRecord.FileFact] = []
        for word in words {
            let path = word.hasPrefix("/") ? word : "\(manifest.folder)/\(word)"
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files.append(try artifact(path, word))
        }
        let digest = FileDigest.sha256(of: words.map { $0 + "\0" }.joined() + FileDigest.sha256(ofAll: files))
        return RunRecord.FileFact(
            path: command.written, sha256: String(digest.dropFirst("sha256:".count)), bytes: files.reduce(0) { $0 + $1.bytes })
    }

    /// The data contract under its path from the manifest's folder; nil where the manifest names none.
    static func contract(of manifest: Manifest) throws(Diagnostic) -> RunRecord.FileFact? {
        guard let contract = manifest.contract else { return nil }
        return try artifact(contract.value, written(contract.value, in: manifest))
    }

    /// - Parameter tables: the files of each table, by its name.
    static func digest(
        of tables: [String: [String]], in manifest: Manifest, cache: DigestCache?
    ) -> Result<[String: [RunRecord.FileFact]], Diagnostic> {
        do throws(Diagnostic) {
            var facts: [String: [RunRecord.FileFact]] = [:]
            for (name, paths) in tables.sorted(by: { $0.key < $1.key }) {
                var found: [RunRecord.FileFact] = []
                for path in paths {
                    var fact = try FileDigest.sha256([PointerStore.content(of: path)], cache: cache)[0]
                    fact.path = written(path, in: manifest)
                    found.append(fact)
                }
                facts[name] = found
            }
            return .success(facts)
        } catch {
            return .failure(error)
        }
    }

    /// A path as the manifest's folder gives it.
    static func written(_ path: String, in manifest: Manifest) -> String {
        path.hasPrefix(manifest.folder + "/") ? String(path.dropFirst(manifest.folder.count + 1)) : path
    }
}
