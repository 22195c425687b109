import AssayCore

/// A part of a lock file under its name: `data.evaluation[0].sha256`.
struct LockNode {
    let name: String
    let json: PlacedJSON

    func problem(_ message: String, code: DiagnosticCode = .invalidLockField) -> Diagnostic {
        Diagnostic(code, message, at: json.place, help: "write the lock file anew with `assay lock`")
    }

    /// The fields of an object, by key; refuses keys that are not among the known ones.
    func fields(knowing known: Set<String>? = nil) throws(Diagnostic) -> [String: LockNode] {
        guard case .object(let fields) = json.value else { throw mismatch("an object") }
        let nodes = fields.map { LockNode(name: name.isEmpty ? $0.key : "\(name).\($0.key)", json: $0.value) }
        if let known, let stranger = zip(fields, nodes).first(where: { !known.contains($0.0.key) }) {
            throw stranger.1.problem("the lock file has an unknown key `\(stranger.1.name)`")
        }
        return Dictionary(zip(fields.map(\.key), nodes)) { first, _ in first }
    }

    func items() throws(Diagnostic) -> [LockNode] {
        guard case .array(let items) = json.value else { throw mismatch("a list") }
        return items.enumerated().map { LockNode(name: "\(name)[\($0.offset)]", json: $0.element) }
    }

    func string() throws(Diagnostic) -> String {
        guard case .string(let text) = json.value else { throw mismatch("a text") }
        return text
    }

    func integer() throws(Diagnostic) -> Int {
        guard case .number(let digits) = json.value, let number = Int(digits), number >= 0 else { throw mismatch("a whole number") }
        return number
    }

    func digest() throws(Diagnostic) -> String {
        let text = try string()
        guard text.utf8.count == 64,
            text.utf8.allSatisfy({ ("0"..."9").contains(Unicode.Scalar($0)) || ("a"..."f").contains(Unicode.Scalar($0)) })
        else { throw problem("`\(name)` of the lock file is not a SHA-256 digest of 64 small hexadecimal digits") }
        return text
    }

    /// A field that must be there.
    func required(_ key: String, in fields: [String: LockNode]) throws(Diagnostic) -> LockNode {
        guard let node = fields[key] else {
            throw problem("the lock file lacks `\(name.isEmpty ? key : "\(name).\(key)")`")
        }
        return node
    }

    private func mismatch(_ expected: String) -> Diagnostic {
        problem("`\(name.isEmpty ? "the document" : name)` of the lock file is \(json.kind), expected \(expected)")
    }
}
