import AssayCore
import AssayProvenance
import Synchronization

/// A model file that is looked into once a run, however many ask what it holds: the gate before it is loaded, the notes of the record,
/// and every measure of its imports.
final class ScannedArtifact: Sendable {
    private let path: String
    private let kept = Mutex<Result<ArtifactFindings, Diagnostic>?>(nil)

    init(path: String) { self.path = path }

    /// - Throws: MD200 for a file that cannot be read.
    func findings() throws(Diagnostic) -> ArtifactFindings {
        try kept.withLock { (kept) throws(Diagnostic) in
            if let known = kept { return try known.get() }
            let found: Result<ArtifactFindings, Diagnostic>
            do throws(Diagnostic) { found = .success(try ArtifactScan.scan(path: path)) } catch { found = .failure(error) }
            kept = found
            return try found.get()
        }
    }
}
