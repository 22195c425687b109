import AssayCore
import Glibc

/// Writes a file whole or not at all.
///
/// The bytes go to a temporary file in the same folder, reach the disk, and take the name in one step: a reader sees the
/// old file or the new one, and a failure leaves the old one and nothing else. Permissions of the old file stay; a
/// symbolic link stays a link and its target is replaced. A pipe, a device and `/dev/stdout` are
/// written to directly.
public enum AtomicFile {
    /// - Throws: `code` (RP201 unless the caller names another) if the file cannot be written.
    public static func write(
        _ bytes: [UInt8], to path: String, code: DiagnosticCode = .unwritableFile
    ) throws(Diagnostic) {
        do throws(SystemError) {
            try write(bytes, to: path)
        } catch {
            throw unwritable(path, error, code)
        }
    }

    /// The same for text, as UTF-8.
    public static func write(_ text: String, to path: String, code: DiagnosticCode = .unwritableFile) throws(Diagnostic) {
        try write(Array(text.utf8), to: path, code: code)
    }

    /// Makes a file that was not there, whole or not at all, and never in place of another.
    ///
    /// - Parameter permissions: what it has from the beginning, such as 0o600 for a secret.
    /// - Returns: false where there is something of that name, which stays as it is.
    /// - Throws: as `write`.
    public static func create(
        _ bytes: [UInt8], at path: String, permissions: UInt32, code: DiagnosticCode = .unwritableFile
    ) throws(Diagnostic) -> Bool {
        let target = RawPath(path)
        let folder = RawPath(FilePaths.folder(of: target.bytes))
        let temporary = folder.appending(RawPath(".assay-\(UInt64.random(in: .min ... .max)).tmp"))
        defer { unlink(temporary.cString) }
        do throws(SystemError) {
            try HeldSignals.during { () throws(SystemError) in try fill(temporary, with: bytes, permissions: permissions) }
            // A link, unlike a renaming, takes no name that is taken.
            try SystemError.check { link(temporary.cString, target.cString) }
        } catch {
            if error.number == EEXIST { return false }
            throw unwritable(path, error, code)
        }
        synchronize(folder)
        return true
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        if path.isEmpty { throw SystemError(ENOENT) }
        let target = RawPath(FilePaths.resolvingLinks(path))
        let old = try existing(target)
        if old?.kind == .folder { throw SystemError(EISDIR) }
        if let descriptor = descriptor(path) {
            try HeldSignals.during { () throws(SystemError) in try OpenFile(duplicating: descriptor).write(bytes) }
        } else if old?.kind == .other {
            try HeldSignals.during { () throws(SystemError) in try OpenFile(target, O_WRONLY).write(bytes) }
        } else {
            try replace(target, with: bytes, permissions: old?.permissions)
        }
    }

    /// The number of an open file that a path stands for. Written to as it is open, standard output keeps its place in a
    /// file that it was sent to; opened anew or replaced, it would lose what was or will be printed.
    private static func descriptor(_ path: String) -> Int32? {
        switch path {
        case "/dev/stdout": STDOUT_FILENO
        case "/dev/stderr": STDERR_FILENO
        default: path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst(8)) : nil
        }
    }

    private static func existing(_ target: RawPath) throws(SystemError) -> FileStatus? {
        do throws(SystemError) {
            return try FileStatus(target)
        } catch {
            if error.number == ENOENT { return nil }
            throw error
        }
    }

    private static func replace(_ target: RawPath, with bytes: [UInt8], permissions: mode_t?) throws(SystemError) {
        let folder = RawPath(FilePaths.folder(of: target.bytes))
        let temporary = folder.appending(RawPath(".assay-\(UInt64.random(in: .min ... .max)).tmp"))
        do throws(SystemError) {
            try HeldSignals.during { () throws(SystemError) in try fill(temporary, with: bytes, permissions: permissions) }
            try SystemError.check { rename(temporary.cString, target.cString) }
        } catch {
            unlink(temporary.cString)
            throw error
        }
        synchronize(folder)
    }

    private static func fill(_ path: RawPath, with bytes: [UInt8], permissions: mode_t?) throws(SystemError) {
        let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: permissions ?? 0o666)
        if let permissions { try SystemError.check { fchmod(file.descriptor, permissions) } }
        try file.write(bytes)
        try SystemError.check { fsync(file.descriptor) }
    }

    /// Makes the new name durable. The file is whole either way, so a file system that refuses this is no failure.
    private static func synchronize(_ folder: RawPath) {
        guard let file = try? OpenFile(folder, O_RDONLY | O_DIRECTORY) else { return }
        fsync(file.descriptor)
    }

    private static func unwritable(_ path: String, _ error: SystemError, _ code: DiagnosticCode) -> Diagnostic {
        let help =
            switch error.number {
            case ENOENT: "create the folder `\(FilePaths.folder(of: path))` first"
            case EISDIR: "name a file, not a folder"
            case EACCES, EPERM, EROFS: "choose a place that this user may write to"
            case ENOSPC, EDQUOT, EFBIG: "make room, or choose another file system"
            default: "choose another place"
            }
        return Diagnostic(code, "cannot write `\(path)`: \(error.words)", in: path, help: help)
    }
}
