import Glibc

/// A folder of this machine as the root of a file tree; `/` is the machine itself.
struct FolderTree: FileTree {
    /// Without a slash at the end.
    private let root: String

    init(_ root: String) { self.root = root == "/" ? "" : root }

    func entry(_ path: String) -> TreeEntry? {
        guard let status = try? FileStatus(RawPath(root + path), followingLinks: false) else { return nil }
        return switch status.kind {
        case .folder: .folder
        case .file: .file
        case .link: target(root + path).map { .link($0) }
        case .other: nil
        }
    }

    func bytes(_ path: String) -> [UInt8]? {
        guard let file = try? OpenFile(RawPath(root + path), O_RDONLY) else { return nil }
        var bytes: [UInt8] = []
        // Files below /proc have no size, so the end is found by reading.
        guard (try? file.forEachBlock { bytes += $0 }) != nil else { return nil }
        return bytes
    }

    func names(_ path: String) -> [String] {
        guard let folder = opendir(root + path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private func target(_ path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        return count < 0 ? nil : String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
