import AssayCore
import Foundation

/// The files that a first manifest comes with, beside each other.
struct InitFiles {
    /// Absolute.
    let manifest: String

    init(output: String) { manifest = Self.absolute(output) }

    var contract: String { "\(stem).contract.yaml" }
    var profile: String { "\(stem).profile.json" }
    var folder: String { URL(filePath: manifest).deletingLastPathComponent().path(percentEncoded: false) }
    /// Nil at the root of the file system.
    var folderName: String? {
        let name = URL(filePath: folder).lastPathComponent
        return name.isEmpty || name == "/" ? nil : name
    }
    var all: [String] { [manifest, contract, profile] }

    private var stem: String { URL(filePath: manifest).deletingPathExtension().path(percentEncoded: false) }

    /// A path that was given from where the person is.
    static func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path(percentEncoded: false) }

    /// - Throws: CL162 where one of them is there already.
    func refuseOverwriting() throws(Diagnostic) {
        let taken = all.filter { FileManager.default.fileExists(atPath: $0) }.map(Self.shown)
        guard let first = taken.first else { return }
        throw Diagnostic(
            .initWouldOverwrite, "`\(first)` is there already", in: first,
            details: taken.count > 1
                ? ["and so \(taken.count == 2 ? "is" : "are") \(taken.dropFirst().joined(separator: ", "))"] : [],
            help: "write over it with --force, or name another manifest with --output")
    }

    /// From where the person is.
    static func shown(_ path: String) -> String {
        let here = FileManager.default.currentDirectoryPath
        return path.hasPrefix(here + "/") ? String(path.dropFirst(here.count + 1)) : path
    }
}

extension DiagnosticCode {
    /// A file that `assay init` writes is there already.
    static let initWouldOverwrite: DiagnosticCode = "CL162"
}
