/// A wish for a conda package: `numpy`, `numpy=1.26`, `numpy>=1.26,<2`, `conda-forge::numpy 1.26.4 py311h64a7726_0`.
///
/// - Definition: rattler's `MatchSpec`, of which name, channel, version and build are read, also in the form
///   `numpy[version=">=1.26", build="py311*"]`. Other keys in brackets, regular expressions and stars within a version are refused.
/// - Source: conda documentation, Package match specifications.
public struct CondaMatch: Sendable {
    public var channel: String?
    /// In small letters.
    public var name: String
    /// As written; nil for any version.
    public var version: String?
    public var build: String?
    let condition: CondaCondition

    /// Why a text is no wish for a conda package.
    public struct Fault: Error, Sendable, Hashable {
        public let words: String
    }

    /// - Throws: where the text cannot be read.
    public init(_ text: String) throws(Fault) {
        let parts = try CondaMatchParts(text)
        (channel, name, build) = (parts.channel, parts.name.lowercased(), parts.build)
        version = parts.version
        guard let written = parts.version else {
            condition = .any
            return
        }
        guard let condition = CondaCondition(written) else {
            throw Fault(words: "`\(written)` is no condition on a conda version that assay reads")
        }
        self.condition = condition
    }

    /// The one version that is asked for; nil where several would do.
    var pinned: String? {
        guard case .compares(.equal, _) = condition, let version else { return nil }
        return String(version.drop { $0 == "=" })
    }

    public func matches(version: String, build: String?) -> Bool {
        guard let found = CondaVersion(version), condition.contains(found) else { return false }
        guard let wanted = self.build else { return true }
        return build.map { Self.matches($0, wanted) } ?? false
    }

    /// Whether a text fits a pattern in which `*` stands for anything.
    static func matches(_ text: String, _ pattern: String) -> Bool {
        let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return text == pattern }
        guard text.hasPrefix(first), text.hasSuffix(last), text.count >= first.count + last.count else { return false }
        var rest = text.dropFirst(first.count).dropLast(last.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.firstRange(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}

/// The parts of a match specification, before they mean anything.
struct CondaMatchParts {
    var channel: String?
    var name = ""
    var version: String?
    var build: String?

    init(_ text: String) throws(CondaMatch.Fault) {
        var rest = Self.trimmed(text)
        var brackets: [(key: String, value: String)] = []
        if rest.hasSuffix("]"), let open = rest.firstIndex(of: "[") {
            brackets = try Self.brackets(String(rest[rest.index(after: open)...].dropLast()))
            rest = Self.trimmed(String(rest[..<open]))
        }
        if let colons = rest.firstRange(of: "::") {
            channel = String(rest[..<colons.lowerBound])
            rest = String(rest[colons.upperBound...])
        }
        var cursor = ScalarCursor(rest)
        name = cursor.run { ScalarCursor.isAlphanumeric($0) || ScalarCursor.isSeparator($0) }
        if name.isEmpty { throw CondaMatch.Fault(words: "`\(text)` does not begin with the name of a package") }
        try readVersion(Self.trimmed(cursor.rest), isSpaced: cursor.next.map(ScalarCursor.isBlank) ?? false)
        for (key, value) in brackets {
            switch key {
            case "version": version = value
            case "build": build = value
            case "channel": channel = value
            default: throw CondaMatch.Fault(words: "the key `\(key)` in brackets is not compared by assay")
            }
        }
    }

    /// `>=1.2 py311*`, `=1.2=py311_0`, `1.2 py311_0`
    private mutating func readVersion(_ text: String, isSpaced: Bool) throws(CondaMatch.Fault) {
        if text.isEmpty { return }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        if isSpaced || text.contains(" "), words.count == 2, let last = words.last, !Self.isCondition(last), !Self.isOpen(words[0])
        {
            (version, build) = (words[0], last)
            if version?.hasPrefix("=") == true, version?.hasPrefix("==") == false { version = "=\(words[0])" }
            return
        }
        let joined = words.joined()
        if let (version, build) = Self.exact(joined) {
            (self.version, self.build) = (version, build)
        } else {
            version = joined
        }
    }

    /// `=1.2=py311_0`: one equals sign before the version and one before the build make the version exact.
    private static func exact(_ text: String) -> (String, String)? {
        guard text.hasPrefix("=") || (text.first.map { $0.isNumber } ?? false) else { return nil }
        let bare = text.drop { $0 == "=" }
        let parts = bare.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[0].contains(where: { "<>!~,|".contains($0) }) else {
            return nil
        }
        return (String(parts[0]), String(parts[1]))
    }

    private static func isCondition(_ word: String) -> Bool { word.first.map { "<>=!~,|".contains($0) } ?? false }
    /// Whether a condition goes on in the next word: `>= 1.2`, `>=1.2, <2`.
    private static func isOpen(_ word: String) -> Bool { word.last.map { "<>=!~,|".contains($0) } ?? false }

    private static func brackets(_ text: String) throws(CondaMatch.Fault) -> [(key: String, value: String)] {
        var cursor = ScalarCursor(text)
        var found: [(key: String, value: String)] = []
        repeat {
            cursor.run(ScalarCursor.isBlank)
            let key = cursor.run { ScalarCursor.isAlphanumeric($0) || $0 == "_" }
            cursor.run(ScalarCursor.isBlank)
            guard !key.isEmpty, cursor.take("=") else { throw CondaMatch.Fault(words: "the brackets hold no `key=value`") }
            cursor.run(ScalarCursor.isBlank)
            let quote = cursor.take { $0 == "'" || $0 == "\"" }
            let value = cursor.run { scalar in quote.map { scalar != $0 } ?? (scalar != "," && !ScalarCursor.isBlank(scalar)) }
            if let quote, cursor.take({ $0 == quote }) == nil { throw CondaMatch.Fault(words: "a quoted text has no end") }
            cursor.run(ScalarCursor.isBlank)
            found.append((key, value))
        } while cursor.take(",")
        if !cursor.isAtEnd { throw CondaMatch.Fault(words: "the brackets hold no `key=value`") }
        return found
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
