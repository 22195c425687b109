import Foundation

/// Which files of a folder a command reads and writes, told from their times.
///
/// - Definition: before the command all access times are set to 1970; what has another one afterwards was read. What is new, or has another
///   size, inode or time of modification, was written.
/// - Missing values: a file system that keeps no access times (`noatime`) shows no reads, and `seesReads` says so. Nothing outside the
///   folder is seen, nor the network, nor a file that was read and then deleted.
struct TreeWatch {
    private struct Mark: Hashable {
        var size: Int
        var inode: UInt
        var seconds: Int
        var nanoseconds: Int
    }

    let folder: String
    let seesReads: Bool
    private let before: [String: Mark]

    init(_ folder: String) {
        self.folder = folder
        seesReads = Self.probe(beside: folder)
        var marks: [String: Mark] = [:]
        for path in Self.files(folder) {
            Self.age("\(folder)/\(path)")
            marks[path] = Self.status("\(folder)/\(path)").map(Self.mark)
        }
        before = marks
    }

    /// Paths relative to the folder, sorted.
    func seen() -> (read: [String], written: [String]) {
        var (read, written): ([String], [String]) = ([], [])
        for path in Self.files(folder).sorted() {
            guard let status = Self.status("\(folder)/\(path)") else { continue }
            if before[path] != Self.mark(status) {
                written.append(path)
            } else if seesReads, status.st_atim.tv_sec != 0 {
                read.append(path)
            }
        }
        return (read, written)
    }

    /// Everything but folders and the repository's own files.
    private static func files(_ folder: String) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0 != ".git" && !$0.hasPrefix(".git/") && !isFolder("\(folder)/\($0)") }
    }

    private static func isFolder(_ path: String) -> Bool { (status(path)?.st_mode ?? 0) & S_IFMT == S_IFDIR }

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    private static func mark(_ status: stat) -> Mark {
        Mark(
            size: Int(status.st_size), inode: UInt(status.st_ino), seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec)
    }

    /// Sets the access time to 1970 and leaves the time of modification.
    private static func age(_ path: String) {
        let times = [timespec(tv_sec: 0, tv_nsec: 0), timespec(tv_sec: 0, tv_nsec: (1 << 30) - 2)]
        _ = utimensat(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW)
    }

    private static func probe(beside folder: String) -> Bool {
        let path = "\(folder).probe"
        defer { unlink(path) }
        guard FileManager.default.createFile(atPath: path, contents: Data("x".utf8)) else { return false }
        age(path)
        _ = FileManager.default.contents(atPath: path)
        return (status(path)?.st_atim.tv_sec ?? 0) != 0
    }
}
