/// What stands at a path of a file tree, links not followed.
enum TreeEntry: Sendable, Hashable {
    case folder
    case file
    case link(String)
}

/// The files of a machine, of a container's root file system or of an image, by absolute paths within it.
///
/// Links are followed within the tree, so that `/etc/alternatives/python` of a container never leads to this machine's.
protocol FileTree: Sendable {
    /// - Parameter path: absolute, without links in its folder.
    func entry(_ path: String) -> TreeEntry?
    /// The bytes of a file; nil where it cannot be read.
    func bytes(_ path: String) -> [UInt8]?
    /// Names in a folder.
    func names(_ path: String) -> [String]
}

extension FileTree {
    /// The path without links; nil where nothing is there.
    func resolved(_ path: String) -> String? {
        var pending = path.split(separator: "/").map(String.init)[...]
        var done: [String] = []
        var links = 0
        while let part = pending.popFirst() {
            if part == "." { continue }
            if part == ".." {
                _ = done.popLast()
                continue
            }
            let here = "/" + (done + [part]).joined(separator: "/")
            guard let entry = entry(here) else { return nil }
            guard case .link(let target) = entry else {
                done.append(part)
                continue
            }
            links += 1
            if links > 40 { return nil }
            if target.hasPrefix("/") { done = [] }
            pending = ArraySlice(target.split(separator: "/").map(String.init) + pending)
        }
        return "/" + done.joined(separator: "/")
    }

    func read(_ path: String) -> [UInt8]? { resolved(path).flatMap(bytes) }

    /// The text of a file; bytes that are no UTF-8 are replaced.
    func text(_ path: String) -> String? { read(path).map { String(decoding: $0, as: UTF8.self) } }

    /// Names in a folder, sorted; empty where there is none.
    func list(_ path: String) -> [String] { resolved(path).map { names($0).sorted() } ?? [] }

    func exists(_ path: String) -> Bool { resolved(path) != nil }

    func isFolder(_ path: String) -> Bool { resolved(path).map { $0 == "/" || entry($0) == .folder } ?? false }
}
