import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayProvenance

/// The manifest's lock file against what this run used.
struct LockComparison: Sendable {
    let manifest: Manifest
    /// By table name.
    let files: [String: [RunRecord.FileFact]]
    let model: ModelInPlay?

    /// Where the lock file is.
    ///
    /// - Throws: MF103 where the manifest names none.
    func path() throws(Diagnostic) -> String {
        guard let lock = manifest.lock else {
            throw Diagnostic(
                .noLock, "the manifest names no lock file", in: manifest.displayPath,
                help: "name one in `checks.reproducibility.lock`, such as `lock: assay.lock`, and write it with `assay lock`")
        }
        return lock.value
    }

    func differences() throws(Diagnostic) -> LockDifferences {
        let locked = try LockFile.read(try path())
        let current = try current()
        return LockDifferences(findings: locked.compare(with: current), compared: Self.entries(locked))
    }

    /// What a lock file of this run would say.
    func current() throws(Diagnostic) -> LockFile {
        LockFile(
            artifact: model?.fact, data: files.filter { !$0.value.isEmpty },
            manifest: try FileFacts.artifact(manifest.file, FileFacts.written(manifest.file, in: manifest)),
            contract: try FileFacts.contract(of: manifest), runtime: try runtime(), training: try TrainingFiles(manifest).facts(),
            environment: try environment())
    }

    private func runtime() throws(Diagnostic) -> LockFile.Runtime? {
        guard let runtime = model?.runtime else { return nil }
        return LockFile.Runtime(name: runtime.name, version: runtime.version, sha256: try FileDigest.sha256(runtime.path).sha256)
    }

    /// The file that declares the environment's versions.
    private func environment() throws(Diagnostic) -> [RunRecord.FileFact] {
        guard let lock = manifest.environment.lock else { return [] }
        return [try FileFacts.artifact(PointerStore.required(lock.value), FileFacts.written(lock.value, in: manifest))]
    }

    /// Files and versions that a lock file holds; the manifest is always one.
    private static func entries(_ lock: LockFile) -> Int {
        1 + (lock.artifact == nil ? 0 : 1) + (lock.contract == nil ? 0 : 1) + (lock.runtime == nil ? 0 : 1)
            + lock.data.values.reduce(0) { $0 + $1.count } + lock.training.count + lock.environment.count
    }
}
