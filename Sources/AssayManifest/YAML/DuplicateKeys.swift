import AssayCore
import Yams

/// Finds every duplicate key of a document, although the parser stops at the first.
///
/// The parser names the first of two equal keys. That one's letters are replaced by private-use characters of the same
/// number, so that every other place stays where it is, and the text is parsed again.
struct DuplicateKeys {
    /// A document with more duplicates than this is refused at the next one.
    static let limit: Int = 100
    private static let firstMask: UInt32 = 0xE000

    private(set) var text: String
    private var found: [String] = []

    init(text: String) { self.text = text }

    /// Whether the failure was a duplicate key that is now out of the way.
    mutating func hide(_ failure: YamlError) -> Bool {
        guard case .duplicatedKeysInMapping(let names, let context) = failure, let name = names.first, found.count < Self.limit,
            let mask = Unicode.Scalar(Self.firstMask + UInt32(found.count)), let masked = masked(name, at: context.mark, by: mask)
        else { return false }
        found.append(name)
        text = masked
        return true
    }

    /// The name that was written where a hidden key stands now.
    func writtenName(_ key: String) -> String {
        guard let first = key.unicodeScalars.first, first.value >= Self.firstMask,
            found.indices.contains(Int(first.value - Self.firstMask)), key.unicodeScalars.allSatisfy({ $0 == first })
        else { return key }
        return found[Int(first.value - Self.firstMask)]
    }

    private func masked(_ name: String, at mark: Mark, by mask: Unicode.Scalar) -> String? {
        var lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map(Array.init)
        guard lines.indices.contains(mark.line - 1) else { return nil }
        var line = lines[mark.line - 1]
        var start = mark.column - 1
        if line.indices.contains(start), line[start] == "\"" || line[start] == "'" { start += 1 }
        let letters = Array(name.unicodeScalars)
        guard start + letters.count <= line.count, Array(line[start..<start + letters.count]) == letters, !letters.isEmpty else {
            return nil
        }
        for index in start..<start + letters.count { line[index] = mask }
        lines[mark.line - 1] = line
        var joined = String.UnicodeScalarView()
        joined.append(contentsOf: lines.joined(separator: ["\n"]))
        return String(joined)
    }
}
