/// A condition on the environment that stands behind a requirement: `python_version < "3.11" and os_name == "posix"`.
///
/// - Definition: `packaging.markers.Marker` of packaging 26.
/// - Source: PEP 508, Environment markers; PEP 685 for extras; PEP 751 for `extras` and `dependency_groups`.
public indirect enum MarkerExpression: Sendable, Hashable {
    /// One side of a comparison.
    public enum Term: Sendable, Hashable {
        case variable(String)
        case value(String)
    }

    case comparison(Term, String, Term)
    /// Any of the lists must hold whole.
    case anyOf([[MarkerExpression]])

    /// Why a condition cannot be answered.
    public struct Unanswerable: Error, Sendable, Hashable {
        public let words: String
    }

    /// Whether it holds.
    ///
    /// - Throws: where the environment lacks a variable, or two texts are compared in a way that has no meaning.
    public func holds(in environment: MarkerEnvironment) throws(Unanswerable) -> Bool {
        switch self {
        case .comparison(let left, let sign, let right): try Self.compare(left, sign, right, environment)
        case .anyOf(let lists): try Self.any(lists, environment)
        }
    }

    /// Every part is looked at, so that a mistake in one is found whatever the others say.
    private static func any(_ lists: [[MarkerExpression]], _ environment: MarkerEnvironment) throws(Unanswerable) -> Bool {
        var result = false
        for list in lists {
            var all = true
            for part in list where try !part.holds(in: environment) { all = false }
            result = result || all
        }
        return result
    }

    private static func compare(
        _ left: Term, _ sign: String, _ right: Term, _ environment: MarkerEnvironment
    ) throws(Unanswerable) -> Bool {
        switch (left, right) {
        case (.variable(let name), .variable(let word)), (.variable(let name), .value(let word)):
            guard case .text(let found) = try environment.value(name) else {
                throw Unanswerable(words: "`\(name)` is a set and can only stand on the right of `in`")
            }
            return try compare(found, sign, .text(word), of: name)
        case (.value(let word), .variable(let name)), (.value(let word), .value(let name)):
            return try compare(word, sign, try environment.value(name), of: name)
        }
    }

    private static func compare(
        _ left: String, _ sign: String, _ right: MarkerEnvironment.Value, of name: String
    ) throws(Unanswerable) -> Bool {
        let isInside: Bool
        let isSame: Bool
        switch right {
        case .set(let members):
            isInside = Set(members.map(PackageName.normalized)).contains(PackageName.normalized(left))
            isSame = false
        case .text(let text):
            if MarkerEnvironment.versions.contains(name), let specifier = VersionSpecifier(sign + text) {
                return specifier.contains(left)
            }
            (isInside, isSame) = (text.isEmpty ? left.isEmpty : left.isEmpty || text.contains(left), left == text)
        }
        return switch sign {
        case "in": isInside
        case "not in": !isInside
        case "==", "<=", ">=": isSame
        case "!=": !isSame
        case "<", ">": false
        default: throw Unanswerable(words: "`\(sign)` has no meaning between these values of `\(name)`")
        }
    }
}
