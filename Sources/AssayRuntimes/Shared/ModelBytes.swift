import AssayCore
import Foundation

extension DiagnosticCode {
    /// The model file does not exist, is a folder, or may not be read.
    public static let unreadableModel: DiagnosticCode = "MD001"
    /// The model file ends before the model does: an interrupted download or copy.
    public static let truncatedModel: DiagnosticCode = "MD003"
}

/// Reads model files.
enum ModelBytes {
    /// The whole file.
    ///
    /// - Throws: MD001.
    static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe))
        } catch {
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            let reason = isFolder.boolValue ? "is a folder" : exists ? "cannot be read" : "does not exist"
            throw Diagnostic(
                .unreadableModel, "the model file \(reason)", in: path,
                help: isFolder.boolValue ? "name the model file inside it" : "check `model.artifact` and the file's permissions")
        }
    }

    /// The first bytes; empty for a file that cannot be read.
    static func start(_ path: String, count: Int = 512) -> [UInt8] {
        guard let file = try? FileHandle(forReadingFrom: URL(filePath: path)) else { return [] }
        defer { try? file.close() }
        return (try? file.read(upToCount: count)).map { [UInt8]($0) } ?? []
    }

    static func truncated(_ path: String, _ found: String, kind: String) -> Diagnostic {
        Diagnostic(
            .truncatedModel, "the \(kind) file is cut off", in: path, details: [found], help: "copy or download the file again")
    }
}
