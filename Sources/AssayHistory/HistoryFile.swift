import AssayCore
import Foundation

/// The history on disk, before SQLite opens it: its folder, its kind, and setting a damaged one aside.
struct HistoryFile {
    let path: String

    var folder: URL { URL(filePath: path).deletingLastPathComponent() }

    /// What tells a file from another that took its name.
    struct Identity: Hashable, Sendable {
        let device: UInt64
        let inode: UInt64
    }

    /// Nil where there is no file.
    var identity: Identity? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// Makes the folder. In a folder named `.assay`, which is assay's own, a `.gitignore` keeps everything out of git.
    ///
    /// - Throws: `Diagnostic` HS004.
    func prepareFolder() throws(Diagnostic) {
        try refuseFileInPlace()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let ignore = folder.appending(path: ".gitignore")
            guard folder.lastPathComponent == ".assay", !FileManager.default.fileExists(atPath: ignore.path) else { return }
            try Data("*\n".utf8).write(to: ignore, options: .atomic)
        } catch {
            throw .notWritable(folder.path, Self.reason(error))
        }
    }

    private func refuseFileInPlace() throws(Diagnostic) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), !isFolder.boolValue else { return }
        throw Diagnostic(
            .historyNotWritable, "history needs a folder where there is a file", in: folder.path,
            details: ["found: a file of that name, which was left as it is", "expected: a folder, or nothing"],
            help: "move or rename the file, or run with --no-history")
    }

    /// Refuses a file that is no SQLite database at all: it is somebody's, and not a damaged history. An empty file is a new one.
    ///
    /// - Throws: `Diagnostic` HS001, HS004.
    func refuseForeignFile() throws(Diagnostic) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let magic = Array("SQLite format 3\0".utf8)
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? file.close() }
            let start = [UInt8](try file.read(upToCount: magic.count) ?? Data())
            if !start.isEmpty, start != magic { throw Diagnostic.notADatabase(path) }
        } catch let diagnostic as Diagnostic {
            throw diagnostic
        } catch {
            throw .notWritable(path, Self.reason(error))
        }
    }

    /// Renames the file and what SQLite keeps beside it, and returns the new name.
    ///
    /// - Throws: `Diagnostic` HS004.
    func setAside() throws(Diagnostic) -> String {
        let files = FileManager.default
        var number = 1
        while files.fileExists(atPath: "\(path).damaged-\(number)") { number += 1 }
        let aside = "\(path).damaged-\(number)"
        do {
            for suffix in ["", "-wal", "-shm", "-journal"] where files.fileExists(atPath: path + suffix) {
                try files.moveItem(atPath: path + suffix, toPath: aside + suffix)
            }
        } catch {
            throw .notWritable(path, Self.reason(error))
        }
        return aside
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        guard let code = underlying, code.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
        return String(cString: strerror(Int32(code.code)))
    }
}
