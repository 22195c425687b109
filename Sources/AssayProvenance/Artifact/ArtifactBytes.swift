import AssayCore
import Foundation

/// A model file, mapped into memory rather than read: only the pages that are looked at are loaded.
struct ArtifactBytes {
    let name: String
    let data: Data

    /// - Throws: EN090 if it cannot be read.
    init(_ path: String) throws(Diagnostic) {
        name = FilePaths.display(path)
        do {
            data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
        } catch {
            throw Diagnostic(.unreadableArtifact, "cannot read `\(name)`", in: name, help: "name a file that belongs to the model")
        }
    }

    func begins(with text: String) -> Bool { data.starts(with: text.utf8) }

    /// The first or the last part as text.
    func head(_ count: Int) -> String { String(decoding: data.prefix(count), as: UTF8.self) }
    func tail(_ count: Int) -> String { String(decoding: data.suffix(count), as: UTF8.self) }
}

extension DiagnosticCode {
    /// A file of the model cannot be read.
    public static let unreadableArtifact: DiagnosticCode = "EN090"
    /// A file of the model is packed in a way that assay does not look into.
    public static let closedArtifact: DiagnosticCode = "EN091"
}
