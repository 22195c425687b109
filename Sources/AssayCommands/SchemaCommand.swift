import ArgumentParser
import AssayManifest

/// `assay schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the JSON Schema of the manifest, for editors.")

    func run() { Console.standard.result(ManifestSchema.jsonSchema(measures: Composition.measureNames)) }
}
