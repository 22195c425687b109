import AssayCore
import Foundation

/// A model file, mapped into memory rather than read: only the pages that are looked at are loaded.
///
/// What joblib packed with zlib or gzip is unpacked, up to a limit.
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
        if let packer = Self.otherPackers.first(where: { raw.starts(with: $0.key) })?.value {
            throw Self.closed(name, "packed with \(packer)")
        }
        guard raw.starts(with: [0x1F, 0x8B]) || Self.isZlib(raw) else {
            data = raw
            return
        }
        guard let unpacked = Self.unpacked(path) else { throw Self.closed(name, "packed, and damaged or cut off") }
        data = unpacked
    }

    /// What joblib also packs with, by the first bytes.
    private static let otherPackers: [[UInt8]: String] = [
        [0xFD, 0x37, 0x7A, 0x58, 0x5A]: "xz", Array("BZh".utf8): "bzip2", [0x5D, 0, 0]: "lzma", [4, 0x22, 0x4D, 0x18]: "lz4",
        [0x28, 0xB5, 0x2F, 0xFD]: "zstd",
    ]

    /// - Source: RFC 1950: the method, and a check over the first two bytes.
    private static func isZlib(_ data: Data) -> Bool {
        let head = [UInt8](data.prefix(2))
        return head.count == 2 && head[0] == 0x78 && (Int(head[0]) << 8 | Int(head[1])) % 31 == 0
    }

    private struct Enough: Error {}

    private static func unpacked(_ path: String) -> Data? {
        var bytes = Data()
        do {
            try Inflation.unpack(try OpenFile(RawPath(path), O_RDONLY)) { block throws(Enough) in
                bytes.append(contentsOf: block)
                if bytes.count > limit { throw Enough() }
            }
        } catch is Enough {
            return bytes
        } catch {
            return nil
        }
        return bytes
    }

    private static func closed(_ name: String, _ how: String) -> Diagnostic {
        Diagnostic(
            .closedArtifact, "assay cannot look into `\(name)`: it is \(how)", in: name,
            help: "save the model without compression, or with zlib or gzip")
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
