import AssayCore
import AssayModelKit
import Foundation

extension DiagnosticCode {
    /// The model file keeps numbers in a second file, which is not there.
    public static let missingExternalData: DiagnosticCode = "MD007"
}

/// A model file that was read once and parsed; everything else works on these bytes.
struct OnnxFile: Sendable {
    var path: String
    var bytes: [UInt8]
    var description: ModelDescription
    var graph: OnnxGraph

    /// - Throws: MD001 to MD006.
    init(path: String) throws(Diagnostic) {
        let bytes = try ModelBytes.read(path)
        if let foreign = ForeignFile(path: path, start: bytes.prefix(512)) { throw foreign.diagnostic(path) }
        self.path = path
        self.bytes = bytes
        (description, graph) = try Self.parse(bytes, path)
    }

    /// - Throws: MD007 for each file of external data that is not there, the first of them.
    func requireExternalData() throws(Diagnostic) {
        let folder = URL(filePath: path).deletingLastPathComponent()
        for location in description.externalData
        where !FileManager.default.fileExists(atPath: folder.appending(path: location).path(percentEncoded: false)) {
            throw Diagnostic(
                .missingExternalData, "the model's data file `\(location)` is missing", in: path,
                details: ["the model file keeps trained numbers in that file, in the same folder"],
                help: "copy `\(location)` beside the model, or save the model with its data in one file")
        }
    }

    static func parse(_ bytes: [UInt8], _ path: String) throws(Diagnostic) -> (ModelDescription, OnnxGraph) {
        do throws(WireError) {
            let proto = try OnnxProto(bytes[...])
            guard let version = proto.irVersion, version > 0 else { throw WireError.malformed }
            // Both are required; the operator sets come last in a file.
            guard let graph = proto.graph, !proto.opsets.isEmpty else { throw WireError.truncated }
            return (ModelDescription(proto, graph), graph)
        } catch {
            // A model starts with its IR version, so that its head can be told from noise.
            guard error == .truncated, bytes.first == 0x08 else { throw ForeignFile.unknown.diagnostic(path) }
            throw Diagnostic(
                .truncatedModel, "the ONNX file is cut off", in: path,
                details: ["found \(bytes.count) bytes; a part of the model says that it is longer"],
                help: "copy or download the file again")
        }
    }
}
