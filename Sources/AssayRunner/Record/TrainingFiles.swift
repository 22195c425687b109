import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

/// What training reads, as `retrain` declares it.
struct TrainingFiles {
    let manifest: Manifest

    init(_ manifest: Manifest) { self.manifest = manifest }

    /// Absolute paths of the declared inputs and of the files that the command names, each once; patterns are expanded.
    var paths: [String] {
        guard let retrain = manifest.retrain else { return [] }
        let scripts = retrain.command.map(absolute).filter { Self.isFile($0) && $0.hasPrefix(manifest.folder + "/") }
        var seen: Set<String> = []
        return (retrain.inputs.flatMap { Self.expanded($0.value) } + scripts).filter { seen.insert($0).inserted }.sorted()
    }

    /// One digest for each; a folder has one for all of its files.
    ///
    /// - Throws: DT201 to DT203, GT060.
    func facts() throws(Diagnostic) -> [RunRecord.FileFact] {
        var facts: [RunRecord.FileFact] = []
        for path in paths {
            var fact = try FileDigest.sha256(fileOrFolder: PointerStore.required(path))
            fact.path = FileFacts.written(path, in: manifest)
            facts.append(fact)
        }
        return facts
    }

    private func absolute(_ word: String) -> String {
        word.hasPrefix("/") ? word : URL(filePath: "\(manifest.folder)/\(word)").standardizedFileURL.path(percentEncoded: false)
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    /// What a pattern matches; a path that is none stands for itself.
    private static func expanded(_ path: String) -> [String] {
        guard path.contains(where: { "*?[".contains($0) }) else { return [path] }
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(path, 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
    }
}
