import Foundation

/// Paths that say the same on another machine.
enum RelativePath {
    /// The path of a file from a folder; dots and all are resolved, links are not.
    static func from(folder: String, to file: String) -> String {
        let start = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL.pathComponents
        let parts = URL(filePath: file).standardizedFileURL.pathComponents
        let shared = zip(start, parts).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: start.count - shared) + parts[shared...]).joined(separator: "/")
    }
}
