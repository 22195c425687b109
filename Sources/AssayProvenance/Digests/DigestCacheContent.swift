import Foundation

/// The digest of a file, and the facts under which it holds.
struct DigestCacheEntry: Hashable, Codable, Sendable {
    let size, modified, changed: Int
    let inode, device: UInt
    let sha256: String

    init(_ sha256: String, _ status: FileStatus) {
        (size, modified, changed) = (status.size, status.modified, status.changed)
        (inode, device, self.sha256) = (status.inode, status.device, sha256)
    }

    func describes(_ status: FileStatus) -> Bool {
        self == DigestCacheEntry(sha256, status) && sha256.utf8.count == 64
    }
}

/// The file of a digest cache.
struct DigestCacheContent: Codable {
    private static let currentVersion = 1

    private var version = currentVersion
    private var files: [String: DigestCacheEntry]

    init(files: [String: DigestCacheEntry]) { self.files = files }

    /// By absolute path; empty if there is no cache file, or none that can be understood: it only saves time.
    static func read(_ file: String) -> [String: DigestCacheEntry] {
        guard let data = FileManager.default.contents(atPath: file),
            let content = try? JSONDecoder().decode(Self.self, from: data), content.version == currentVersion
        else { return [:] }
        return content.files
    }

    /// Empty only if JSON could not hold a path or a number, which these types rule out.
    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array((try? encoder.encode(self)) ?? Data())
    }
}
