import Foundation

/// Where a file lies, as far as it matters to a database: whether other machines can write to it too.
///
/// SQLite's write-ahead log needs memory that all writers share, which no network file system gives.
enum FileSystemKind: Sendable, Hashable {
    case local
    /// A file system that other machines may have mounted, by its type. FUSE counts, because nothing tells whether a network is behind it;
    /// `fuseblk` stands on a disk of this machine.
    case shared(String)

    private static let shared: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "beegfs", "ceph", "coda", "davfs", "fuse", "gfs2", "glusterfs", "gpfs",
        "lustre",
        "ocfs2", "orangefs", "vboxsf", "virtiofs", "vmhgfs",
    ]

    init(type: String) {
        self = Self.shared.contains(type) || type.hasPrefix("fuse.") ? .shared(type) : .local
    }

    /// The file system of a folder that is there; what cannot be told counts as local.
    static func of(_ folder: String) -> FileSystemKind {
        var status = stat()
        // Read to its end: the kernel hands it out a page at a time and gives it no size.
        let table = FileHandle(forReadingAtPath: "/proc/self/mountinfo")
        guard stat(folder, &status) == 0, let mounts = try? table?.readToEnd() else { return .local }
        return of(device: UInt64(status.st_dev), mounts: String(decoding: mounts, as: UTF8.self))
    }

    /// By the number of the device that a file is on.
    ///
    /// - Source: proc_pid_mountinfo(5): the third field is the device's number, and the type follows a lone hyphen.
    static func of(device: UInt64, mounts: String) -> FileSystemKind {
        // glibc's layout: 12 and 20 bits of the major number, 8 and 12 of the minor one.
        let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
        let minor = device & 0xFF | (device >> 12) & ~0xFF
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2, fields[2] == "\(major):\(minor)", let hyphen = fields.firstIndex(of: "-"),
                hyphen + 1 < fields.count
            else { continue }
            return FileSystemKind(type: String(fields[hyphen + 1]))
        }
        return .local
    }
}
