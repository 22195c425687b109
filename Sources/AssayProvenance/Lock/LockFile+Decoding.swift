import AssayCore

extension LockFile {
    /// Reads the text of a lock file; `file` is its name in diagnostics.
    static func decode(_ bytes: [UInt8], file: String) throws(Diagnostic) -> LockFile {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic(.malformedLock, "the lock file is not UTF-8 text", in: file, help: "write it anew with `assay lock`")
        }
        return try LockFile(LockNode(name: "", json: parse(text, file: file)))
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

    private init(_ document: LockNode) throws(Diagnostic) {
        let version = try document.required("version", in: document.fields())
        let number = try version.integer()
        if number > Self.currentVersion {
            var problem = version.problem(
                "the lock file has version \(number), this assay knows \(Self.currentVersion)", code: .futureLockVersion)
            problem.help = "use the assay that wrote it, or write it anew with `assay lock`"
            throw problem
        }
        if number != Self.currentVersion { throw version.problem("the lock file has version \(number), which never was") }
        let fields = try document.fields(knowing: ["version", "artifact", "data", "manifest", "runtime", "training", "environment"])
        var data: [String: [RunRecord.FileFact]] = [:]
        for (table, files) in try document.required("data", in: fields).fields() { data[table] = try Self.files(files) }
        self.init(
            artifact: try Self.optional(fields["artifact"], Self.file), data: data,
            manifest: try Self.file(document.required("manifest", in: fields)),
            runtime: try Self.optional(fields["runtime"], Self.runtime),
            training: try Self.optional(fields["training"], Self.files) ?? [],
            environment: try Self.optional(fields["environment"], Self.files) ?? [])
    }

    private static func files(_ list: LockNode) throws(Diagnostic) -> [RunRecord.FileFact] {
        var files: [RunRecord.FileFact] = []
        for item in try list.items() { files.append(try file(item)) }
        return files
    }

    private static func file(_ node: LockNode) throws(Diagnostic) -> RunRecord.FileFact {
        let fields = try node.fields(knowing: ["path", "sha256", "bytes"])
        return RunRecord.FileFact(
            path: try node.required("path", in: fields).string(), sha256: try node.required("sha256", in: fields).digest(),
            bytes: try node.required("bytes", in: fields).integer())
    }

    private static func runtime(_ node: LockNode) throws(Diagnostic) -> Runtime {
        let fields = try node.fields(knowing: ["name", "version", "sha256"])
        return Runtime(
            name: try node.required("name", in: fields).string(), version: try node.required("version", in: fields).string(),
            sha256: try optional(fields["sha256"]) { (node) throws(Diagnostic) in try node.digest() })
    }

    /// Nil for a field that is absent or null.
    private static func optional<Value>(
        _ node: LockNode?, _ read: (LockNode) throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value? {
        guard let node else { return nil }
        if case .null = node.json.value { return nil }
        return try read(node)
    }
}
