import AssayCore
import Crypto
import Foundation

extension FileDigest {
    /// One digest for a folder: what OpenSSF Model Signing names a model by.
    ///
    /// - Definition: SHA-256 over the raw SHA-256 digests of all files below, in the order of their relative paths, which compare name by
    ///   name and each name by its code points. `.git`, `.github`, `.gitattributes` and `.gitignore` at the top do not count. The names
    ///   only order the files, they are no part of the digest.
    /// - Throws: DT201 to DT203 for a file; DT202 for a symbolic link, a device or a pipe, which have no content of their own.
    /// - Source: model_signing 1.1.1, `Payload`, the digest of the statement's subject; method "files", sha256.
    public static func sha256(folder: String) throws(Diagnostic) -> RunRecord.FileFact {
        var hasher = SHA256()
        var bytes = 0
        for path in try files(in: folder) {
            let fact = try sha256("\(folder)/\(path)")
            hasher.update(data: raw(fact.sha256))
            bytes += fact.bytes
        }
        return RunRecord.FileFact(path: folder, sha256: hex(hasher.finalize()), bytes: bytes)
    }

    /// A file's digest, or a folder's.
    public static func sha256(fileOrFolder path: String) throws(Diagnostic) -> RunRecord.FileFact {
        (try? FileStatus(RawPath(path)))?.kind == .folder ? try sha256(folder: path) : try sha256(path)
    }

    /// Relative paths of the files that count, in the order of the digest.
    static func files(in folder: String) throws(Diagnostic) -> [String] {
        var found: [[String]] = []
        try walk(folder, [], &found)
        return found.sorted { $0.lexicographicallyPrecedes($1, by: precedes) }.map { $0.joined(separator: "/") }
    }

    private static let ignored: Set<String> = [".git", ".github", ".gitattributes", ".gitignore"]

    private static func precedes(_ one: String, _ other: String) -> Bool {
        one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }

    private static func walk(_ folder: String, _ parts: [String], _ found: inout [[String]]) throws(Diagnostic) {
        let here = ([folder] + parts).joined(separator: "/")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: here) else {
            throw Diagnostic(.unreadableFile, "cannot read the folder `\(here)`", in: here, help: "check its permissions")
        }
        for name in names where !(parts.isEmpty && ignored.contains(name)) {
            let path = "\(here)/\(name)"
            switch (try? FileStatus(RawPath(path), followingLinks: false))?.kind {
            case .folder: try walk(folder, parts + [name], &found)
            case .file: found.append(parts + [name])
            default:
                throw Diagnostic(
                    .notAFile, "`\(path)` is neither a file nor a folder", in: path,
                    details: ["a symbolic link, a device or a pipe has no content of its own that a folder's digest could hold"],
                    help: "put the file itself there, or name the files one by one")
            }
        }
    }

    private static func raw(_ digest: String) -> [UInt8] {
        let digits = Array(digest.utf8)
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
    }
}
