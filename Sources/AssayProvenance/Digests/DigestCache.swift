import AssayCore
import Foundation
import Synchronization

/// Remembers digests of files that have not changed, so that large data is not read again only to be named.
///
/// An entry holds while absolute path, size, inode, device and both times of change (in nanoseconds) stay the same.
/// A file that changed less than two seconds before it was read is not remembered: on a coarse clock a second change
/// could leave no trace. The cache is a file `.assay/digests.json` in the given folder; one that cannot be understood
/// counts as empty.
///
/// - State: one small entry a file; safe to use from several threads. Of two processes that save, the last one wins.
public final class DigestCache: Sendable {
    private static let racyNanoseconds = 2_000_000_000

    private let file: String
    private let now: @Sendable () -> Int
    private let entries: Mutex<[String: DigestCacheEntry]>

    /// Opens the cache of a project folder; nothing is created before `save()`.
    public convenience init(folder: String) { self.init(folder: folder, now: Self.clock) }

    init(folder: String, now: @escaping @Sendable () -> Int) {
        file = folder + "/.assay/digests.json"
        self.now = now
        entries = Mutex(DigestCacheContent.read(file))
    }

    /// Digest and size of a file, from the cache where it still holds.
    ///
    /// - Throws: as `FileDigest.sha256`.
    public func sha256(_ path: String) throws(Diagnostic) -> RunRecord.FileFact {
        if let known = known(path) { return known }
        let asked = now()
        let (fact, status) = try FileDigest.reading(path)
        let isRacy = asked - max(status.modified, status.changed) < Self.racyNanoseconds
        entries.withLock { $0[FilePaths.resolvingLinks(path)] = isRacy ? nil : DigestCacheEntry(fact.sha256, status) }
        return fact
    }

    /// Writes the cache, without the files that are gone.
    ///
    /// - Throws: HS201 if it cannot be written.
    public func save() throws(Diagnostic) {
        let kept = entries.withLock { $0 }.filter { (try? FileStatus(RawPath($0.key))) != nil }
        mkdir(FilePaths.folder(of: file), 0o777)
        try AtomicFile.write(DigestCacheContent(files: kept).json, to: file, code: .unwritableDigestCache)
    }

    /// What the cache holds about a file as it is now.
    func known(_ path: String) -> RunRecord.FileFact? {
        guard let status = try? FileStatus(RawPath(path)), status.kind == .file,
            let entry = entries.withLock({ $0[FilePaths.resolvingLinks(path)] }), entry.describes(status)
        else { return nil }
        return RunRecord.FileFact(path: path, sha256: entry.sha256, bytes: status.size)
    }

    private static func clock() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
