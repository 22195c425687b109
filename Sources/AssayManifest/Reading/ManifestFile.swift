import AssayCore
import Foundation

/// The bytes of a manifest.
struct ManifestFile {
    /// Larger files are data that was named by mistake.
    static let largest: Int = 4_000_000

    /// What the file is called in messages.
    var document = "manifest"
    var largest = ManifestFile.largest

    func text(at path: String, written: String) throws(Diagnostics) -> String {
        guard Paths.exists(path) else { throw Diagnostics(missing(path, written)) }
        if Paths.isFolder(path) {
            throw Diagnostics(
                unreadable(
                    written, "is a folder",
                    help:
                        "name the file in it, such as `\(written)/\(document == "manifest" ? ManifestLoader.fileNames[0] : "schema.yaml")`"
                )
            )
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        if size > largest {
            throw Diagnostics(unreadable(written, "has \(size) bytes and is no \(document)", help: "name a YAML file"))
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Diagnostics(unreadable(written, "cannot be read", help: "check the permissions of the file"))
        }
        return try decode(data, path: path)
    }

    /// UTF-8 with or without a byte order mark.
    private func decode(_ data: Data, path: String) throws(Diagnostics) -> String {
        let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        let utf16 = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
        throw Diagnostics(
            Diagnostic(
                .unreadableText, "the \(document) is not UTF-8 text", at: SourcePlace(file: Paths.display(path), line: bad + 1),
                details: [utf16 ? "it begins with the mark of UTF-16" : "line \(bad + 1) holds bytes that are no UTF-8"],
                help: "save the file as UTF-8"))
    }

    private func missing(_ path: String, _ written: String) -> Diagnostic {
        let near = Paths.nearest(to: written, in: Paths.current)
        return unreadable(
            written, "is not there",
            help: near.map { "did you mean `\($0)`?" }
                ?? (document == "manifest" ? "README.md shows a first manifest" : "`assay infer DATA` writes a first contract"))
    }

    private func unreadable(_ written: String, _ what: String, help: String) -> Diagnostic {
        Diagnostic(.unreadableManifest, "the \(document) `\(written)` \(what)", help: help)
    }
}
