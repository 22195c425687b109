import AssayCore
import Glibc

/// The digest of what stands uncommitted in a work tree.
///
/// - Definition: SHA-256 over one line a changed path, sorted by the bytes of the path:
///   `<kind> <mode> <content> <path>` and a NUL, after the heading `assay.change/1` and a NUL. The kind is `conflicted`,
///   `added`, `modified` or `deleted`, against HEAD; staged or not makes no difference. The mode is git's, `100644` and so
///   on, `000000` for nothing. The content is `sha256:` and the digest of the file's bytes, or of a symbolic link's target; of a submodule
///   or nested repository its commit and, if it is changed itself, its own digest; `-` for nothing. Times play no part.
struct ChangeDigest {
    let root: RawPath
    let cache: DigestCache?
    let environment: [String: String]

    /// - Throws: GT004 if a changed file cannot be read.
    func sha256(of changes: [GitChange]) throws(Diagnostic) -> String {
        var document = Array("assay.change/1\0".utf8)
        for change in changes { document += try line(change) }
        return FileDigest.sha256(of: document)
    }

    private func line(_ change: GitChange) throws(Diagnostic) -> [UInt8] {
        let path = root.appending(change.path).withoutTrailingSlash
        let content = try content(path)
        let kind =
            switch (change.isConflicted, content == nil, change.isAtHead) {
            case (true, _, _): "conflicted"
            case (_, true, _): "deleted"
            case (_, _, true): "modified"
            case (_, _, false): "added"
            }
        let described = content.map { "\($0.mode) \($0.digest)" } ?? "000000 -"
        return Array("\(kind) \(described) ".utf8) + change.path.bytes + [0]
    }

    /// Nil if nothing that git could keep is there.
    private func content(_ path: RawPath) throws(Diagnostic) -> (mode: String, digest: String)? {
        guard let status = try? FileStatus(path, followingLinks: false) else { return nil }
        switch status.kind {
        case .file: return (status.permissions & 0o100 == 0 ? "100644" : "100755", try file(path))
        case .link: return ("120000", try reading(path) { () throws(SystemError) in FileDigest.sha256(of: try target(path)) })
        case .folder: return try nested(path).map { ("160000", $0) }
        case .other: return nil
        }
    }

    private func file(_ path: RawPath) throws(Diagnostic) -> String {
        try reading(path) { () throws(SystemError) in
            if let name = String(validating: path.bytes, as: UTF8.self), let known = cache?.known(name) {
                return "sha256:" + known.sha256
            }
            return try "sha256:" + FileDigest.hash(OpenFile(path, O_RDONLY)).digest
        }
    }

    private func target(_ path: RawPath) throws(SystemError) -> [UInt8] {
        var name = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = try SystemError.check { readlink(path.cString, &name, name.count) }
        return name[..<count].map { UInt8(bitPattern: $0) }
    }

    /// The state of a repository whose work tree is this very folder.
    private func nested(_ path: RawPath) throws(Diagnostic) -> String? {
        guard let repository = GitRepository(at: path.text, environment: environment), repository.place.root == path else {
            return nil
        }
        let git = try repository.record(excluding: [], cache: cache)
        return "commit:\(git.commit ?? "-")" + (git.changeDigest.map { " change:\($0)" } ?? "")
    }

    private func reading<Value>(_ path: RawPath, _ body: () throws(SystemError) -> Value) throws(Diagnostic) -> Value {
        do throws(SystemError) {
            return try body()
        } catch {
            throw Diagnostic(
                .unreadableChange, "cannot read the uncommitted file `\(path.text)`: \(error.words)", in: path.text,
                details: ["its content belongs to the digest of the uncommitted change"],
                help: "make it readable, or have git ignore it")
        }
    }
}
