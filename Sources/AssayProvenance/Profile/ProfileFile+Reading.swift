import AssayCore
import Foundation

extension ProfileFile {
    /// Reads a reference profile strictly: nothing in it is passed over, and nothing in it was changed by hand.
    ///
    /// - Parameter name: what diagnostics call the file.
    /// - Throws: DT161 if it cannot be read, DT162 if it is no JSON, DT163 if it is no profile or a field is wrong, DT164 if a newer
    ///   assay wrote it, DT165 if it was changed.
    public static func read(_ path: String, name: String) throws(Diagnostic) -> ProfileFile {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Diagnostic(
                .unreadableProfile, "cannot read the reference profile `\(name)`", in: name,
                help: "check the path and its permissions, or write it with `assay infer DATA --profile \(name)`")
        }
        return try decode(Array(bytes), name: name)
    }

    /// Reads the text of a profile.
    static func decode(_ bytes: [UInt8], name: String) throws(Diagnostic) -> ProfileFile {
        try ProfileFile(
            DocumentNode(
                name: "", json: parse(bytes, name),
                kind: DocumentKind(
                    words: "the reference profile", code: .invalidProfile,
                    help: "write it anew with `assay infer DATA --profile \(name)`")))
    }

    private static func parse(_ bytes: [UInt8], _ name: String) throws(Diagnostic) -> PlacedJSON {
        let help = "a profile is what `assay infer DATA --profile FILE` writes; a table of rows is named as `source: \(name)`"
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic(.malformedProfile, "the reference profile is not UTF-8 text", in: name, help: help)
        }
        do throws(JSONFault) {
            return try PlacedJSONParser.parse(text, file: name)
        } catch {
            throw Diagnostic(
                .malformedProfile, "the reference profile is not JSON", at: error.place, details: [error.words], help: help)
        }
    }

    private init(_ document: DocumentNode) throws(Diagnostic) {
        try Self.checkSchema(document)
        let fields = try document.fields(knowing: ["schema", "rows", "tool", "sources", "columns", "weight", "digest"])
        let tool = try document.required("tool", in: fields).fields(knowing: ["name", "version"])
        let weight = try fields["weight"].map { (node) throws(Diagnostic) in try node.string() }
        self.init(
            tool: .init(
                name: try document.required("name", in: tool).string(), version: try document.required("version", in: tool).string()
            ),
            sources: try document.required("sources", in: fields).list { (node) throws(Diagnostic) in try node.file() },
            rows: try document.required("rows", in: fields).integer(), weight: weight,
            columns: try document.required("columns", in: fields).list { (node) throws(Diagnostic) in
                try Column(node, isWeighted: weight != nil)
            })
        let written = try document.required("digest", in: fields)
        guard try written.string() == digest else {
            var problem = written.problem("the reference profile does not fit its digest: it was changed", code: .changedProfile)
            problem.details = ["its content has \(digest)"]
            throw problem
        }
    }

    private static func checkSchema(_ document: DocumentNode) throws(Diagnostic) {
        guard let node = try document.fields()["schema"] else {
            throw document.problem("the file is JSON, but no reference profile: it has no `schema`")
        }
        let schema = try node.string()
        if schema == currentSchema { return }
        guard let version = schema.wholeMatch(of: /assay\.profile\/([0-9]+)/).flatMap({ Int($0.output.1) }) else {
            throw node.problem("the file is `\(schema)` and no reference profile")
        }
        var problem = node.problem("the reference profile has version \(version), this assay reads version 1", code: .futureProfile)
        problem.help = "use the assay that wrote it, or write it anew with this one"
        throw problem
    }
}
