import ArgumentParser
import AssayCore
import AssayModelKit
import AssayProvenance
import Foundation

/// `assay inspect`
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Says what a model file is and what risks are in it; nothing of it is loaded.")

    @ArgumentParser.Argument(help: ArgumentHelp("A model file or folder.", valueName: "artifact"))
    var artifact: String

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    func run() throws {
        let console = Console.standard
        let inspection = try console.endingOne { () throws(Diagnostic) in try Self.inspection(artifact) }
        console.result(json ? try Self.encoded(inspection) : inspection.lines.joined(separator: "\n"))
    }

    /// Nothing but the file is read: a kind that assay runs in a worker process is told by its bytes, before any provider is asked.
    private static func inspection(_ path: String) throws(Diagnostic) -> Inspection {
        let fact = try FileDigest.sha256(fileOrFolder: path)
        let isNamedOnnx = path.lowercased().hasSuffix(".onnx")
        if !isNamedOnnx, let contents = try ArtifactContents.read(path) { return Inspection(fact, contents) }
        guard let provider = Composition.providers.first(where: { $0.recognises(path: path) }) else {
            throw Diagnostic(
                .uninspectable, "`\(path)` is not a model that assay knows", in: path,
                details: [
                    "known are the files that assay predicts with itself, such as ONNX, and "
                        + ArtifactKind.allCases.map(\.words).joined(separator: ", ")
                ],
                help: "name a file or folder of one of these kinds")
        }
        let model = try provider.describe(path: path)
        return Inspection(fact, model, recorded: try recorded(model, path), try ArtifactScan.scan(path: path))
    }

    private static func recorded(_ model: ModelDescription, _ path: String) throws(Diagnostic) -> [RecordedVersion] {
        let stated = RecordedVersion.all(
            producer: model.producer, version: model.producerVersion, metadata: model.metadata, file: path)
        return stated.isEmpty && model.format != "onnx" ? try RecordedVersion.all(in: path) : stated
    }

    private static func encoded(_ inspection: Inspection) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(inspection), as: UTF8.self)
    }
}

extension DiagnosticCode {
    /// A file or folder is none of the kinds of models that `assay inspect` reads.
    static let uninspectable: DiagnosticCode = "CL200"
}
