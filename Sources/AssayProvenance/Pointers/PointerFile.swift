import AssayCore
import Glibc

/// A small text file that stands for a large one kept elsewhere: a Git LFS pointer or a DVC file.
///
/// To read one as data would give a table of three strange rows, so every input is looked at first.
///
/// - Source: the Git LFS specification, `docs/spec.md`, version 1; the DVC user guide, `.dvc` files.
public struct PointerFile: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case gitLFS, dvc }

    public let kind: Kind
    /// The pointer itself.
    public let path: String
    /// Where the content belongs: the pointer's own path for Git LFS, the file beside it for DVC.
    public let target: String
    /// `sha256` or `md5`.
    public let algorithm: String
    /// Hexadecimal digits; DVC marks a folder by `.dir` at the end.
    public let digest: String
    public let bytes: Int?

    /// Recognises a pointer at a path, or a DVC file beside a path where nothing is; nil for everything else.
    ///
    /// Nothing is decided by the name: a file is a pointer if it reads like one. A path that cannot be read is no pointer;
    /// whoever reads it as data says why.
    public static func recognise(_ path: String) -> PointerFile? {
        guard let status = try? FileStatus(RawPath(path)) else { return beside(path) }
        guard status.kind == .file, let text = text(path, status) else { return nil }
        return GitLFSPointer.parse(text, path: path) ?? DVCPointer.parse(text, path: path)
    }

    private static func beside(_ path: String) -> PointerFile? {
        let name = path + ".dvc"
        guard let status = try? FileStatus(RawPath(name)), status.kind == .file, let text = text(name, status) else { return nil }
        return DVCPointer.parse(text, path: name)
    }

    /// Nil for what is too large to be a pointer, or no text.
    private static func text(_ path: String, _ status: FileStatus) -> String? {
        guard status.size < 4096, let bytes = try? OpenFile(RawPath(path), O_RDONLY).prefix(status.size) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
