import ArgumentParser
import AssayCore
import AssayModelKit
import AssayProvenance
import Foundation

/// `assay inspect`
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "inspect", abstract: "Says what a model file is.")

    @ArgumentParser.Argument(help: ArgumentHelp("A model file.", valueName: "artifact"))
    var artifact: String

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    func run() throws {
        let console = Console.standard
        let description = try console.endingOne { () throws(Diagnostic) in try Self.describe(artifact) }
        console.result(json ? try Self.encoded(description) : description.lines.joined(separator: "\n"))
    }

    private static func describe(_ path: String) throws(Diagnostic) -> Inspection {
        let fact = try FileDigest.sha256(path)
        guard let provider = Composition.providers.first(where: { $0.recognises(path: path) }) else {
            throw Diagnostic(
                .unreadableArgument, "`\(path)` is not a model file that assay knows", in: path,
                help: "assay inspects ONNX, XGBoost and LightGBM files")
        }
        return Inspection(file: fact, model: try provider.describe(path: path))
    }

    private static func encoded(_ inspection: Inspection) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(inspection), as: UTF8.self)
    }
}

/// A model file and what it says of itself.
struct Inspection: Encodable {
    var file: RunRecord.FileFact
    var model: ModelDescription

    var lines: [String] {
        let producer = [model.producer, model.producerVersion].compactMap(\.self).joined(separator: " ")
        return [
            "\(file.path): \(model.format), \(file.bytes.formatted()) bytes, sha256 \(file.sha256)",
            "format    IR version \(model.irVersion.map(String.init) ?? "unknown"), opsets \(Self.pairs(model.opsets))",
            "producer  \(producer.isEmpty ? "not stated" : producer)",
        ]
            + model.inputs.map { "input     \(Self.tensor($0))" } + model.outputs.map { "output    \(Self.tensor($0))" }
            + ["operators \(Self.pairs(model.operators))", "parameters \(model.parameterCount.formatted())"]
            + model.metadata.sorted { $0.key < $1.key }.map { "metadata  \($0.key) = \($0.value)" }
    }

    private static func pairs(_ counts: [String: Int]) -> String {
        counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    private static func tensor(_ spec: TensorSpec) -> String {
        let shape = spec.shape.map { $0.map(String.init) ?? "N" }.joined(separator: ", ")
        return "\(spec.name): \(spec.kind == .tensor ? spec.element.rawValue : spec.kind.rawValue) [\(shape)]"
    }
}
