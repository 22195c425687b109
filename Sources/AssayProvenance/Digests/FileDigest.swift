import AssayCore
import Crypto
import Glibc

/// SHA-256 digests of files and bytes.
///
/// Files are read in blocks of 1 MiB, so memory does not grow with them. Record fields named `sha256` hold the bare 64
/// hexadecimal digits; digests of composed things are written `sha256:…`.
public enum FileDigest {
    /// Digest and size of a file as it is now.
    ///
    /// - Throws: DT201 if the file cannot be read, DT202 if it is no regular file, DT203 if it changes meanwhile.
    public static func sha256(_ path: String) throws(Diagnostic) -> RunRecord.FileFact {
        try reading(path).fact
    }

    /// The same for several files, in the order given.
    ///
    /// - Throws: as for one file; the first problem ends it.
    public static func sha256(_ paths: [String], cache: DigestCache? = nil) throws(Diagnostic) -> [RunRecord.FileFact] {
        var facts: [RunRecord.FileFact] = []
        for path in paths {
            if let cache { facts.append(try cache.sha256(path)) } else { facts.append(try sha256(path)) }
        }
        return facts
    }

    /// `sha256:` and the digest of the bytes in hexadecimal digits.
    public static func sha256(of bytes: [UInt8]) -> String { "sha256:" + hex(SHA256.hash(data: bytes)) }

    /// `sha256:` and the digest of the text's UTF-8 bytes.
    public static func sha256(of text: String) -> String { sha256(of: Array(text.utf8)) }

    /// One digest for a list of files: over `<hex digest> <size> <path>` and a NUL, each file in the order given.
    public static func sha256(ofAll facts: [RunRecord.FileFact]) -> String {
        sha256(of: facts.map { "\($0.sha256) \($0.bytes) \($0.path)\0" }.joined())
    }

    /// A digest together with the facts that held before and after the reading.
    static func reading(_ path: String) throws(Diagnostic) -> (fact: RunRecord.FileFact, status: FileStatus) {
        do throws(SystemError) {
            guard try FileStatus(RawPath(path)).kind == .file else { throw SystemError(EISDIR) }
            let file = try OpenFile(RawPath(path), O_RDONLY)
            let before = try FileStatus(descriptor: file.descriptor)
            let (digest, bytes) = try hash(file)
            let after = try FileStatus(descriptor: file.descriptor)
            guard before == after, bytes == after.size else { throw SystemError(ESTALE) }
            return (RunRecord.FileFact(path: path, sha256: digest, bytes: bytes), after)
        } catch {
            throw problem(path, error)
        }
    }

    static func hash(_ file: borrowing OpenFile) throws(SystemError) -> (digest: String, bytes: Int) {
        var hasher = SHA256()
        var bytes = 0
        try file.forEachBlock { block in
            hasher.update(data: block)
            bytes += block.count
        }
        return (hex(hasher.finalize()), bytes)
    }

    static func hex(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func problem(_ path: String, _ error: SystemError) -> Diagnostic {
        switch error.number {
        case EISDIR:
            Diagnostic(.notAFile, "`\(path)` is not a file", in: path, help: "name a file, not a folder, a device or a pipe")
        case ESTALE:
            Diagnostic(
                .fileChangedWhileRead, "`\(path)` changed while it was being read", in: path,
                help: "run again when nothing else writes to the file")
        default:
            Diagnostic(
                .unreadableFile, "cannot read `\(path)`: \(error.words)", in: path,
                help: error.number == ENOENT ? "check the path; it is relative to \(FilePaths.resolvingLinks("."))" : nil)
        }
    }
}
