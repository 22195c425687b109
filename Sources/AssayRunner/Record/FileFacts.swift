import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

/// Digests of the files that a run reads, under the paths that the manifest's folder gives them.
enum FileFacts {
    static func artifact(_ path: String, _ written: String) throws(Diagnostic) -> RunRecord.FileFact {
        var fact = try FileDigest.sha256(path)
        fact.path = written
        return fact
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
