import AssayCore
import Foundation

/// Finds the files that a table's source stands for.
struct FileFinder {
    var request: TableRequest

    /// Absolute paths, sorted by their bytes.
    ///
    /// A folder stands for the files directly in it and in its subfolders, without hidden ones and markers such as `_SUCCESS`.
    /// In a pattern `*` and `?` stay within one name, `[…]` is a set, and `**` is any number of folders.
    ///
    /// - Throws: DT001, DT006, DT008.
    func files() throws(Diagnostic) -> [String] {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: request.source, isDirectory: &isFolder) {
            guard isFolder.boolValue else { return [request.source] }
            return try nonEmpty(walk(request.source), "folder `\(request.displayName)` holds no data file")
        }
        guard request.source.contains(where: { "*?[".contains($0) }) else {
            // A DVC file stands beside a path where nothing is.
            if request.content(request.source) != request.source { return [request.source] }
            throw missing
        }
        return try nonEmpty(matches, "no file matches `\(request.displayName)`")
    }

    private func nonEmpty(_ paths: [String], _ message: String) throws(Diagnostic) -> [String] {
        guard paths.isEmpty else { return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        throw Diagnostic(
            .noDataFiles, message, in: request.displayName, details: ["hidden files and names that begin with `_` do not count"],
            help: "check the path; it is relative to the manifest")
    }

    private var missing: Diagnostic {
        if FileManager.default.fileExists(atPath: request.source + ".dvc") {
            return Diagnostic(
                .dvcPointer, "`\(request.displayName)` is tracked by DVC and was not fetched", in: request.displayName,
                details: ["`\(request.displayName).dvc` describes it"], help: "run `dvc pull`")
        }
        return Diagnostic(
            .fileNotFound, "`\(request.displayName)` does not exist", in: request.displayName,
            help: "check the path; it is relative to the manifest")
    }

    /// All data files below a folder.
    private func walk(_ folder: String) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
        return names.filter(Self.isData).flatMap { name in
            let path = folder + (folder.hasSuffix("/") ? "" : "/") + name
            return Self.isFolder(path) ? walk(path) : [path]
        }
    }

    private static func isData(_ name: String) -> Bool { !name.hasPrefix(".") && !name.hasPrefix("_") }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private var matches: [String] {
        let parts = request.source.split(separator: "/").map(String.init)
        return expand("", parts[...])
    }

    /// The files below `folder` that the remaining path components match.
    private func expand(_ folder: String, _ parts: ArraySlice<String>) -> [String] {
        guard let part = parts.first else { return Self.isFolder(folder) ? [] : [folder] }
        let rest = parts.dropFirst()
        guard part.contains(where: { "*?[".contains($0) }) else {
            let path = folder + "/" + part
            return FileManager.default.fileExists(atPath: path) ? expand(path, rest) : []
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "/" : folder)) ?? []
        let visible = names.filter(Self.isData)
        if part == "**" {
            let folders = visible.map { folder + "/" + $0 }.filter(Self.isFolder)
            return expand(folder, rest) + folders.flatMap { expand($0, parts) }
        }
        return visible.filter { fnmatch(part, $0, 0) == 0 }.flatMap { expand(folder + "/" + $0, rest) }
    }
}
