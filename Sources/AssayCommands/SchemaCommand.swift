import ArgumentParser
import AssayManifest

/// `assay schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the JSON Schema of the manifest, of a data contract or of a reference profile.")

    enum Document: String, CaseIterable, ExpressibleByArgument { case manifest, contract, profile }

    @ArgumentParser.Argument(help: "Which document.")
    var document: Document = .manifest

    func run() {
        switch document {
        case .manifest: Console.standard.result(ManifestSchema.jsonSchema(measures: Composition.measureNames))
        case .contract: Console.standard.result(ManifestSchema.contractSchema())
        case .profile: Console.standard.result(ManifestSchema.profileSchema())
        }
    }
}
