import AssayCore
import Foundation

/// A model file, mapped into memory rather than read: only the pages that are looked at are loaded.
///
/// What joblib packed is unpacked, up to a limit.
struct ArtifactBytes {
    /// How much of a packed file is looked at.
    private static let limit = 256 << 20

    let name: String
    let data: Data

    /// - Throws: EN090 if it cannot be read, EN091 if it is packed otherwise or damaged.
    init(_ path: String) throws(Diagnostic) {
        name = FilePaths.display(path)
        let raw: Data
        do {
            raw = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
        } catch {
            throw Diagnostic(.unreadableArtifact, "cannot read `\(name)`", in: name, help: "name a file that belongs to the model")
        }
        guard let packing = Packing([UInt8](raw.prefix(16))[...]) else {
            data = raw
            return
        }
        do throws(ByteFault) { data = try Self.unpacked(packing, path) } catch { throw Self.closed(name, error.words) }
    }

    private static func unpacked(_ packing: Packing, _ path: String) throws(ByteFault) -> Data {
        let source: ByteSource
        do throws(SystemError) { source = try ByteSource(RawPath(path)) } catch { throw ByteFault(error.words) }
        let stream = try packing.unpacking(source.stream, UnpackingBudget(1 << 40))
        var bytes = Data()
        while bytes.count < limit, case let more = try stream.available(), !more.isEmpty { bytes.append(contentsOf: more) }
        return bytes
    }

    private static func closed(_ name: String, _ how: String) -> Diagnostic {
        Diagnostic(
            .closedArtifact, "assay cannot look into `\(name)`: \(how)", in: name,
            help: "copy the file again, or save the model without compression")
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
