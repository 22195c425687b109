import AssayCore

extension LockFile {
    private static let kind = DocumentKind(
        words: "the lock file", code: .invalidLockField, help: "write the lock file anew with `assay lock`")

    /// Reads the text of a lock file; `file` is its name in diagnostics.
    static func decode(_ bytes: [UInt8], file: String) throws(Diagnostic) -> LockFile {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic(.malformedLock, "the lock file is not UTF-8 text", in: file, help: "write it anew with `assay lock`")
        }
        return try LockFile(DocumentNode(name: "", json: parse(text, file: file), kind: kind))
    }

    private static func parse(_ text: String, file: String) throws(Diagnostic) -> PlacedJSON {
        do throws(JSONFault) {
            return try PlacedJSONParser.parse(text, file: file)
        } catch {
            let hasConflict = text.split(separator: "\n").contains { $0.hasPrefix("<<<<<<<") || $0.hasPrefix(">>>>>>>") }
            throw Diagnostic(
                .malformedLock, hasConflict ? "the lock file holds the marks of a merge conflict" : "the lock file is not JSON",
                at: error.place, details: [error.words], help: "write it anew with `assay lock`")
        }
    }

    private init(_ document: DocumentNode) throws(Diagnostic) {
        let version = try document.required("version", in: document.fields())
        let number = try version.integer()
        if number > Self.currentVersion {
            var problem = version.problem(
                "the lock file has version \(number), this assay knows \(Self.currentVersion)", code: .futureLockVersion)
            problem.help = "use the assay that wrote it, or write it anew with `assay lock`"
            throw problem
        }
        if number != Self.currentVersion { throw version.problem("the lock file has version \(number), which never was") }
        let fields = try document.fields(knowing: [
            "version", "artifact", "data", "manifest", "contract", "runtime", "training", "environment",
        ])
        var data: [String: [RunRecord.FileFact]] = [:]
        for (table, files) in try document.required("data", in: fields).fields() { data[table] = try Self.files(files) }
        self.init(
            artifact: try DocumentNode.optional(fields["artifact"], Self.file), data: data,
            manifest: try document.required("manifest", in: fields).file(),
            contract: try DocumentNode.optional(fields["contract"], Self.file),
            runtime: try DocumentNode.optional(fields["runtime"], Self.runtime),
            training: try DocumentNode.optional(fields["training"], Self.files) ?? [],
            environment: try DocumentNode.optional(fields["environment"], Self.files) ?? [])
    }

    private static func file(_ node: DocumentNode) throws(Diagnostic) -> RunRecord.FileFact { try node.file() }

    private static func files(_ node: DocumentNode) throws(Diagnostic) -> [RunRecord.FileFact] { try node.list(file) }

    private static func runtime(_ node: DocumentNode) throws(Diagnostic) -> Runtime {
        let fields = try node.fields(knowing: ["name", "version", "sha256"])
        return Runtime(
            name: try node.required("name", in: fields).string(), version: try node.required("version", in: fields).string(),
            sha256: try DocumentNode.optional(fields["sha256"]) { (node) throws(Diagnostic) in try node.digest() })
    }
}
