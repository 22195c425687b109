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
        return relative(try FileDigest.sha256(contract.value), to: manifest.folder)
    }

    /// - Parameter tables: the files of each table, by its name.
    static func digest(
        of tables: [String: [String]], in manifest: Manifest, cache: DigestCache?
    ) -> Result<[String: [RunRecord.FileFact]], Diagnostic> {
        do throws(Diagnostic) {
            var facts: [String: [RunRecord.FileFact]] = [:]
            for (name, paths) in tables.sorted(by: { $0.key < $1.key }) {
                facts[name] = try FileDigest.sha256(paths, cache: cache).map { relative($0, to: manifest.folder) }
            }
            // The cache only saves time: a folder that cannot be written to costs the next run that time and nothing else.
            try? cache?.save()
            return .success(facts)
        } catch {
            return .failure(error)
        }
    }

    private static func relative(_ fact: RunRecord.FileFact, to folder: String) -> RunRecord.FileFact {
        var fact = fact
        if fact.path.hasPrefix(folder + "/") { fact.path = String(fact.path.dropFirst(folder.count + 1)) }
        return fact
    }
}
