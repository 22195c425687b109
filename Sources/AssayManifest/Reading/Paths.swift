import AssayCore
import Foundation

/// Paths as manifests write them.
enum Paths {
    static func isGlob(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }
    static func isURL(_ path: String) -> Bool { path.contains("://") }

    static func absolute(_ path: String, in folder: String) -> String {
        URL(filePath: path, relativeTo: URL(filePath: folder, directoryHint: .isDirectory)).standardizedFileURL.path(
            percentEncoded: false
        )
        .withoutTrailingSlash
    }

    static func folder(of path: String) -> String {
        URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false).withoutTrailingSlash
    }

    static var current: String { FileManager.default.currentDirectoryPath }

    /// Relative to the working directory where it lies below it.
    static func display(_ path: String) -> String {
        let prefix = current == "/" ? "/" : current + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// What lies in a folder, in alphabetical order; empty where it cannot be read.
    static func contents(of folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// The path with its first missing part replaced by the nearest name beside it.
    static func nearest(to written: String, in folder: String) -> String? {
        var known = written.hasPrefix("/") ? "/" : ""
        let parts = written.split(separator: "/").map(String.init)
        for (index, part) in parts.enumerated() {
            let here = known.isEmpty ? folder : absolute(known, in: folder)
            if exists(here + "/" + part) {
                known += known.isEmpty || known.hasSuffix("/") ? part : "/" + part
                continue
            }
            guard let near = NearestName.find(part, in: contents(of: here)) else { return nil }
            let tail = [near] + parts.dropFirst(index + 1)
            return (known.isEmpty || known.hasSuffix("/") ? known : known + "/") + tail.joined(separator: "/")
        }
        return nil
    }
}

extension String {
    fileprivate var withoutTrailingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
