import AssayCore
import Glibc

extension LockFile {
    /// Reads a lock file strictly: nothing in it is passed over.
    ///
    /// - Throws: MF301 if it cannot be read, MF302 if it is no JSON, MF303 if a field is wrong, MF304 if a newer assay wrote it.
    public static func read(_ path: String) throws(Diagnostic) -> LockFile { try decode(bytes(path), file: path) }

    private static func bytes(_ path: String) throws(Diagnostic) -> [UInt8] {
        do throws(SystemError) {
            let status = try FileStatus(RawPath(path))
            guard status.kind == .file else { throw SystemError(EISDIR) }
            return try OpenFile(RawPath(path), O_RDONLY).prefix(status.size)
        } catch {
            throw Diagnostic(
                .unreadableLock, "cannot read the lock file `\(path)`: \(error.words)", in: path, help: "write it with `assay lock`"
            )
        }
    }
}
