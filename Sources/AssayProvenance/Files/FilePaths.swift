import Glibc

/// Paths as text, without touching more of the file system than each function says.
enum FilePaths {
    /// The folder part: `a/b` of `a/b/c`, `.` of `c`, `/` of `/c`.
    static func folder(of path: String) -> String { String(decoding: folder(of: Array(path.utf8)), as: UTF8.self) }

    static func folder(of path: [UInt8]) -> [UInt8] {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return Array(".".utf8) }
        return slash == 0 ? Array("/".utf8) : Array(path[..<slash])
    }

    /// The part after the last slash.
    static func name(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// The absolute path with every symbolic link followed; the path as given where that is not possible.
    static func resolvingLinks(_ path: String) -> String { real(path) ?? path }

    /// The absolute path without symbolic links in its folder; a link in the last part stays.
    static func resolvingFolder(_ path: String) -> String {
        guard let folder = real(folder(of: path)) else { return path }
        return folder == "/" ? "/" + name(of: path) : folder + "/" + name(of: path)
    }

    /// The path from the working directory where the file lies below it, else the path as given.
    static func display(_ path: String) -> String {
        let here = resolvingLinks(".") + "/"
        return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
