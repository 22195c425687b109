import AssayCore
import Foundation

/// Canonical JSON for files under version control: keys sorted, two spaces a level, so that equal content is equal bytes and a
/// difference is a readable diff.
enum CanonicalJSON {
    static func file(_ fact: RunRecord.FileFact, _ level: Int) -> String {
        object(["bytes": String(fact.bytes), "path": string(fact.path), "sha256": string(fact.sha256)], level)
    }

    static func files(_ facts: [RunRecord.FileFact], _ level: Int) -> String { list(facts.map { file($0, level + 1) }, level) }

    /// - Parameter level: how deep the object's own braces stand.
    static func object(_ fields: [String: String], _ level: Int) -> String {
        enclosed("{", fields.sorted { $0.key < $1.key }.map { "\(string($0.key)): \($0.value)" }, "}", level)
    }

    static func list(_ items: [String], _ level: Int) -> String { enclosed("[", items, "]", level) }

    /// All items on one line.
    static func row(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

    private static func enclosed(_ open: String, _ items: [String], _ close: String, _ level: Int) -> String {
        if items.isEmpty { return open + close }
        let (inner, outer) = (String(repeating: "  ", count: level + 1), String(repeating: "  ", count: level))
        return open + "\n" + items.map { inner + $0 }.joined(separator: ",\n") + "\n" + outer + close
    }

    /// The shortest digits that read back to the same bits; an infinity is the text `inf` or `-inf`.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return value < 0 ? "\"-inf\"" : "\"inf\"" }
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    static func string(_ text: String) -> String {
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
