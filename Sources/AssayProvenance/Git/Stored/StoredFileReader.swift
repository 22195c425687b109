import AssayCore
import Glibc

/// Reads one file at one reference, following pointers.
struct StoredFileReader {
    let repository: GitRepository
    let reference: String

    /// - Parameter path: absolute.
    func read(_ path: RawPath) throws(Diagnostic) -> StoredFile {
        let relative = try relative(path)
        switch try find(relative) {
        case .noReference: throw unknownReference
        case .noFile(let commit): return try throughDVC(relative, path, commit)
        case .file(let file):
            guard let pointer = Self.pointer(file.bytes, path) else { return file }
            return StoredFile(commit: file.commit, bytes: try content(of: pointer))
        }
    }

    private func find(_ relative: RawPath) throws(Diagnostic) -> StoredFinding {
        try repository.read { reader throws(GitRefusal) in try reader.stored(relative, at: reference) }
    }

    private func relative(_ path: RawPath) throws(Diagnostic) -> RawPath {
        guard let relative = path.relative(to: repository.place.root) else {
            throw Diagnostic(
                .noRepositoryForReference, "`\(path.text)` lies outside the repository's work tree", in: repository.place.root.text,
                help: "name the baseline by its file: `baseline: {artifact: old.onnx}`")
        }
        return relative
    }

    private func throughDVC(_ relative: RawPath, _ path: RawPath, _ commit: String) throws(Diagnostic) -> StoredFile {
        guard case .file(let file) = try find(RawPath(relative.text + ".dvc")), let pointer = Self.pointer(file.bytes, path) else {
            throw Diagnostic(
                .noFileAtReference, "`git:\(reference)` has no `\(relative.text)`", in: "commit \(commit)",
                help: "the artifact had another name then, or came later: name a commit that has it, or a file")
        }
        return StoredFile(commit: file.commit, bytes: try content(of: pointer))
    }

    private static func pointer(_ bytes: [UInt8], _ path: RawPath) -> PointerFile? {
        guard bytes.count < 4096, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return GitLFSPointer.parse(text, path: path.text) ?? DVCPointer.parse(text, path: path.text)
    }

    /// The content that a pointer stands for, from the caches of this machine.
    private func content(of pointer: PointerFile) throws(Diagnostic) -> [UInt8] {
        for candidate in candidates(for: pointer) {
            if let status = try? FileStatus(candidate), let bytes = try? OpenFile(candidate, O_RDONLY).prefix(status.size) {
                return bytes
            }
        }
        let help =
            pointer.kind == .gitLFS
            ? "git lfs fetch origin \(ShellWord.quoted(reference))" : "dvc fetch --rev \(ShellWord.quoted(reference))"
        throw Diagnostic(
            .contentNotFetched,
            "`git:\(reference)` has only a \(pointer.kind == .gitLFS ? "Git LFS" : "DVC") pointer, and its content is not here",
            in: pointer.path, details: ["wanted \(pointer.algorithm) \(pointer.digest)"], help: help)
    }

    private func candidates(for pointer: PointerFile) -> [RawPath] {
        let (first, second) = (pointer.digest.prefix(2), pointer.digest.dropFirst(2).prefix(2))
        switch pointer.kind {
        case .gitLFS:
            return [repository.place.commonFolder.appending(RawPath("lfs/objects/\(first)/\(second)/\(pointer.digest)"))]
        case .dvc:
            let rest = pointer.digest.dropFirst(2)
            return ["files/md5/\(first)/\(rest)", "\(first)/\(rest)"].map {
                repository.place.root.appending(RawPath(".dvc/cache/\($0)"))
            }
        }
    }

    private var unknownReference: Diagnostic {
        Diagnostic(
            .unknownReference, "the repository has no `\(reference)`", in: repository.place.root.text,
            details: ["a shallow or single-branch clone has only what was fetched"],
            help: "git fetch origin, or in CI fetch the whole history")
    }
}

extension GitPlace {
    /// The folder that linked work trees share; the repository's own where there are none.
    var commonFolder: RawPath {
        let mark = gitFolder.appending(RawPath("commondir"))
        guard let status = try? FileStatus(mark), let bytes = try? OpenFile(mark, O_RDONLY).prefix(status.size) else {
            return gitFolder
        }
        let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
        return text.hasPrefix("/") ? RawPath(text) : gitFolder.appending(RawPath(text))
    }
}
