import AssayCore
import Foundation

extension LockFile {
    /// Canonical JSON: keys sorted, two spaces a level, a line end at the end.
    public var text: String {
        var fields = ["manifest": Self.file(manifest, 1), "version": String(version)]
        fields["artifact"] = artifact.map { Self.file($0, 1) }
        fields["data"] = Self.object(data.mapValues { Self.list($0, 2) }, 1)
        fields["runtime"] = runtime.map(Self.runtime)
        if !training.isEmpty { fields["training"] = Self.list(training, 1) }
        if !environment.isEmpty { fields["environment"] = Self.list(environment, 1) }
        return Self.object(fields, 0) + "\n"
    }

    /// Writes the lock whole or not at all.
    ///
    /// - Throws: RP202 if it cannot be written.
    public func write(_ path: String) throws(Diagnostic) { try AtomicFile.write(text, to: path, code: .unwritableLock) }

    private static func file(_ fact: RunRecord.FileFact, _ level: Int) -> String {
        object(["bytes": String(fact.bytes), "path": string(fact.path), "sha256": string(fact.sha256)], level)
    }

    private static func runtime(_ runtime: Runtime) -> String {
        var fields = ["name": string(runtime.name), "version": string(runtime.version)]
        fields["sha256"] = runtime.sha256.map(string)
        return object(fields, 1)
    }

    private static func list(_ facts: [RunRecord.FileFact], _ level: Int) -> String {
        enclosed("[", facts.map { file($0, level + 1) }, "]", level)
    }

    private static func object(_ fields: [String: String], _ level: Int) -> String {
        enclosed("{", fields.sorted { $0.key < $1.key }.map { "\(string($0.key)): \($0.value)" }, "}", level)
    }

    private static func enclosed(_ open: String, _ items: [String], _ close: String, _ level: Int) -> String {
        if items.isEmpty { return open + close }
        let (inner, outer) = (String(repeating: "  ", count: level + 1), String(repeating: "  ", count: level))
        return open + "\n" + items.map { inner + $0 }.joined(separator: ",\n") + "\n" + outer + close
    }

    private static func string(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\" + String(scalar)
            case "\u{0}"..<" ": "\\u" + String(format: "%04x", scalar.value)
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
