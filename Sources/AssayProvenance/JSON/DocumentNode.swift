import AssayCore

/// What a JSON file of ours is called where something is wrong with it.
struct DocumentKind: Sendable {
    /// `the lock file`
    let words: String
    /// Of a field that is missing, unknown, or of the wrong kind.
    let code: DiagnosticCode
    let help: String
}

/// A part of a JSON file under its name: `data.evaluation[0].sha256`.
struct DocumentNode {
    let name: String
    let json: PlacedJSON
    let kind: DocumentKind

    func problem(_ message: String, code: DiagnosticCode? = nil) -> Diagnostic {
        Diagnostic(code ?? kind.code, message, at: json.place, help: kind.help)
    }

    private func part(_ suffix: String, _ json: PlacedJSON) -> DocumentNode {
        DocumentNode(name: suffix.hasPrefix("[") || name.isEmpty ? name + suffix : "\(name).\(suffix)", json: json, kind: kind)
    }

    /// The fields of an object, by key; refuses keys that are not among the known ones.
    func fields(knowing known: Set<String>? = nil) throws(Diagnostic) -> [String: DocumentNode] {
        guard case .object(let fields) = json.value else { throw mismatch("an object") }
        let nodes = fields.map { part($0.key, $0.value) }
        if let known, let stranger = zip(fields, nodes).first(where: { !known.contains($0.0.key) }) {
            throw stranger.1.problem("\(kind.words) has an unknown key `\(stranger.1.name)`")
        }
        return Dictionary(zip(fields.map(\.key), nodes)) { first, _ in first }
    }

    func items() throws(Diagnostic) -> [DocumentNode] {
        guard case .array(let items) = json.value else { throw mismatch("a list") }
        return items.enumerated().map { part("[\($0.offset)]", $0.element) }
    }

    func string() throws(Diagnostic) -> String {
        guard case .string(let text) = json.value else { throw mismatch("a text") }
        return text
    }

    func integer() throws(Diagnostic) -> Int {
        guard case .number(let digits) = json.value, let number = Int(digits), number >= 0 else { throw mismatch("a whole number") }
        return number
    }

    /// A finite number.
    func double() throws(Diagnostic) -> Double {
        guard case .number(let digits) = json.value, let number = Double(digits), number.isFinite else {
            throw mismatch("a number")
        }
        return number
    }

    /// The items of a list, each read in the same way.
    func list<Item>(_ read: (DocumentNode) throws(Diagnostic) -> Item) throws(Diagnostic) -> [Item] {
        var found: [Item] = []
        for item in try items() { found.append(try read(item)) }
        return found
    }

    /// A file with its digest.
    func file() throws(Diagnostic) -> RunRecord.FileFact {
        let fields = try fields(knowing: ["path", "sha256", "bytes"])
        return RunRecord.FileFact(
            path: try required("path", in: fields).string(), sha256: try required("sha256", in: fields).digest(),
            bytes: try required("bytes", in: fields).integer())
    }

    /// Nil for a field that is absent or null.
    static func optional<Value>(
        _ node: DocumentNode?, _ read: (DocumentNode) throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value? {
        guard let node else { return nil }
        if case .null = node.json.value { return nil }
        return try read(node)
    }

    func digest() throws(Diagnostic) -> String {
        let text = try string()
        guard text.utf8.count == 64,
            text.utf8.allSatisfy({ ("0"..."9").contains(Unicode.Scalar($0)) || ("a"..."f").contains(Unicode.Scalar($0)) })
        else { throw problem("`\(name)` of \(kind.words) is not a SHA-256 digest of 64 small hexadecimal digits") }
        return text
    }

    /// A field that must be there.
    func required(_ key: String, in fields: [String: DocumentNode]) throws(Diagnostic) -> DocumentNode {
        guard let node = fields[key] else {
            throw problem("\(kind.words) lacks `\(name.isEmpty ? key : "\(name).\(key)")`")
        }
        return node
    }

    func mismatch(_ expected: String) -> Diagnostic {
        problem("`\(name.isEmpty ? "the document" : name)` of \(kind.words) is \(json.kind), expected \(expected)")
    }
}
