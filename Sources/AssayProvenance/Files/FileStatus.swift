import Glibc

/// What the file system says about a file without reading it.
struct FileStatus: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case file, folder, link, other }

    let kind: Kind
    let size: Int
    /// Nanoseconds since 1970: the last change of the content, and of the content or the file's own facts.
    let modified: Int
    let changed: Int
    let inode: UInt
    let device: UInt
    let owner: UInt32
    let permissions: mode_t

    init(_ path: RawPath, followingLinks: Bool = true) throws(SystemError) {
        var raw = stat()
        let name = path.cString
        try SystemError.check { followingLinks ? stat(name, &raw) : lstat(name, &raw) }
        self.init(raw)
    }

    init(descriptor: Int32) throws(SystemError) {
        var raw = stat()
        try SystemError.check { fstat(descriptor, &raw) }
        self.init(raw)
    }

    private init(_ raw: stat) {
        kind =
            switch raw.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        (size, inode, device) = (raw.st_size, raw.st_ino, raw.st_dev)
        modified = raw.st_mtim.tv_sec * 1_000_000_000 + raw.st_mtim.tv_nsec
        changed = raw.st_ctim.tv_sec * 1_000_000_000 + raw.st_ctim.tv_nsec
        (owner, permissions) = (raw.st_uid, raw.st_mode & 0o7777)
    }
}
