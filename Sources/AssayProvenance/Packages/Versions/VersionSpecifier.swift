/// One condition on a version: `>=1.2`, `==1.4.*`, `~=2.2`.
///
/// - Definition: `packaging.specifiers.Specifier` of packaging 26, whose `contains` accepts pre-releases: what is installed is
///   there, and a condition on it speaks of its order only.
/// - Source: PyPA specifications, Version specifiers.
public struct VersionSpecifier: Sendable, Hashable {
    enum Operator: String, Sendable, Hashable, CaseIterable {
        case identical = "==="
        case compatible = "~="
        case equal = "=="
        case different = "!="
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"
    }

    /// What stands after the operator.
    enum Wanted: Sendable, Hashable {
        case version(PackageVersion)
        /// `1.4.*`
        case prefix(PackageVersion)
        /// After `===`, where any text may stand.
        case text(String)
    }

    let comparison: Operator
    let wanted: Wanted
    /// Operator and version as written, without spaces.
    public let text: String

    /// Nil for what is no condition, such as `>=1.0.*` or `~=1`.
    init?(_ text: String) {
        var cursor = ScalarCursor(text)
        cursor.run(ScalarCursor.isSpace)
        guard let found = cursor.specifier() else { return nil }
        cursor.run(ScalarCursor.isSpace)
        guard cursor.isAtEnd else { return nil }
        self = found
    }

    fileprivate init(_ comparison: Operator, _ wanted: Wanted, _ written: String) {
        (self.comparison, self.wanted, text) = (comparison, wanted, comparison.rawValue + written)
    }
}

extension ScalarCursor {
    /// Steps over a condition, as much of one as stands here.
    mutating func specifier() -> VersionSpecifier? {
        attempt { cursor in
            guard let sign = cursor.take(oneOf: VersionSpecifier.Operator.allCases.map(\.rawValue)),
                let comparison = VersionSpecifier.Operator(rawValue: sign)
            else { return nil }
            cursor.run(Self.isSpace)
            let start = cursor.at
            let wanted = cursor.wanted(by: comparison)
            return wanted.map { VersionSpecifier(comparison, $0, cursor.text(from: start)) }
        }
    }

    private mutating func wanted(by comparison: VersionSpecifier.Operator) -> VersionSpecifier.Wanted? {
        switch comparison {
        case .identical: .text(run { !Self.isSpace($0) && $0 != ";" && $0 != ")" })
        case .equal, .different: prefix() ?? packageVersion(releaseNumbers: 1, allowsLocal: true).map { .version($0) }
        case .compatible: packageVersion(releaseNumbers: 2, allowsLocal: false).map { .version($0) }
        case .atMost, .atLeast, .below, .above: packageVersion(releaseNumbers: 1, allowsLocal: false).map { .version($0) }
        }
    }

    /// `1.4.*`
    private mutating func prefix() -> VersionSpecifier.Wanted? {
        attempt { cursor in
            let start = cursor.at
            _ = cursor.take("v")
            _ = cursor.attempt { part in part.run(Self.isDigit).isEmpty || !part.take("!") ? nil : true }
            guard cursor.release(1) != nil else { return nil }
            let version = PackageVersion(cursor.text(from: start))
            return cursor.take(".*") ? version.map { .prefix($0) } : nil
        }
    }
}
