import AssayCore
import Foundation

/// Where this machine keeps the content that Git LFS and DVC pointers stand for.
public enum PointerStore {
    /// The file that holds a path's content: the path itself, or for a pointer the object in the local cache.
    ///
    /// Git LFS: `lfs/objects` of the repository. DVC: the folder that `cache.dir` in `.dvc/config` or `.dvc/config.local` names, else
    /// `.dvc/cache`. A pointer whose content is not there is given back as it is: whoever reads it says what it is and how to fetch it.
    ///
    /// - Shapes: a pointer to a whole DVC folder is given back as it is.
    public static func content(of path: String) -> String {
        guard let pointer = PointerFile.recognise(path), pointer.target == path else { return path }
        let found = candidates(for: pointer).first { candidate in
            guard let status = try? FileStatus(RawPath(candidate)), status.kind == .file else { return false }
            return pointer.bytes.map { $0 == status.size } ?? true
        }
        return found ?? path
    }

    /// The same, for what only the content will do for.
    ///
    /// - Throws: GT060 for a pointer whose content is in no cache of this machine.
    public static func required(_ path: String) throws(Diagnostic) -> String {
        let found = content(of: path)
        guard found == path, let pointer = PointerFile.recognise(path), pointer.target == path else { return found }
        let isLFS = pointer.kind == .gitLFS
        throw Diagnostic(
            .unresolvedPointer, "`\(path)` is only a \(isLFS ? "Git LFS" : "DVC") pointer, and its content is not here", in: path,
            details: ["wanted \(pointer.algorithm) \(pointer.digest)"], help: isLFS ? "run `git lfs pull`" : "run `dvc pull`")
    }

    private static func candidates(for pointer: PointerFile) -> [String] {
        let (first, second) = (pointer.digest.prefix(2), pointer.digest.dropFirst(2).prefix(2))
        switch pointer.kind {
        case .gitLFS:
            guard let place = GitPlace(around: FilePaths.folder(of: pointer.path), environment: ProcessEnvironment.current) else {
                return []
            }
            return ["\(place.commonFolder.text)/lfs/objects/\(first)/\(second)/\(pointer.digest)"]
        case .dvc:
            return dvcCaches(around: FilePaths.folder(of: pointer.path)).flatMap { cache in
                ["\(cache)/files/md5/\(first)/\(pointer.digest.dropFirst(2))", "\(cache)/\(first)/\(pointer.digest.dropFirst(2))"]
            }
        }
    }

    /// The caches of the DVC project around a folder, the configured one first.
    static func dvcCaches(around folder: String) -> [String] {
        var here = FilePaths.resolvingLinks(folder)
        while here != "/" && !here.isEmpty && here != "." {
            let project = "\(here)/.dvc"
            if FileManager.default.fileExists(atPath: project) {
                let named = ["config.local", "config"].compactMap { configuredCache("\(project)/\($0)") }
                return named.map { $0.hasPrefix("/") ? $0 : "\(project)/\($0)" } + ["\(project)/cache"]
            }
            here = FilePaths.folder(of: here)
        }
        return []
    }

    /// `dir` in the section `[cache]`.
    private static func configuredCache(_ file: String) -> String? {
        guard let data = FileManager.default.contents(atPath: file) else { return nil }
        var section = ""
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let text = line.trimmingCharacters(in: .whitespaces)
            if text.hasPrefix("[") { section = text }
            let pair = text.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            if section == "[cache]", pair.count == 2, pair[0] == "dir" { return pair[1] }
        }
        return nil
    }
}

extension DiagnosticCode {
    /// A file is a Git LFS or DVC pointer, and its content is in no cache of this machine.
    public static let unresolvedPointer: DiagnosticCode = "GT060"
}
