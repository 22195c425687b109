import Foundation

/// Where a program is.
public enum ExecutableSearch: Hashable, Sendable {
    case found(String)
    /// A file that may not be run, or a folder.
    case notExecutable(String)
    case missing

    /// As a shell looks for it: a name with a slash is a path, any other name is looked for in the folders of `PATH`.
    public init(_ name: String, in folder: String, path: String?) {
        let candidates: [String]
        if name.contains("/") {
            candidates = [name.hasPrefix("/") ? name : "\(folder)/\(name)"]
        } else {
            candidates = (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map { "\($0)/\(name)" }
        }
        var isFolder: ObjCBool = false
        let there = candidates.filter { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue }
        if let found = there.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) {
            self = .found(found)
        } else if let first = there.first ?? candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) {
            self = .notExecutable(first)
        } else {
            self = .missing
        }
    }
}
