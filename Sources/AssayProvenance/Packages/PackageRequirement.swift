/// A wish for a Python package: name, extras, conditions on its version or an address, and when it applies.
///
/// - Definition: `packaging.requirements.Requirement` of packaging 26.
/// - Source: PEP 508.
public struct PackageRequirement: Sendable, Hashable {
    /// As written.
    public var name: String
    public var extras: [String]
    public var specifiers: VersionSpecifiers
    public var url: String?
    public var marker: MarkerExpression?

    public var normalizedName: String { PackageName.normalized(name) }

    /// - Throws: where the text is no requirement.
    public init(_ text: String) throws(RequirementFault) {
        var cursor = ScalarCursor(text)
        self = try cursor.requirement()
    }

    fileprivate init(name: String, extras: [String], specifiers: VersionSpecifiers, url: String?, marker: MarkerExpression?) {
        (self.name, self.extras, self.specifiers, self.url, self.marker) = (name, extras, specifiers, url, marker)
    }
}

extension ScalarCursor {
    fileprivate mutating func requirement() throws(RequirementFault) -> PackageRequirement {
        run(Self.isBlank)
        guard let name = identifier() else { throw fault("expected the name of a package") }
        run(Self.isBlank)
        let extras = try self.extras()
        run(Self.isBlank)
        if take("@") { return try addressed(name, extras) }
        let start = at
        let conditions = try self.conditions()
        run(Self.isBlank)
        guard let specifiers = VersionSpecifiers(conditions) else { throw fault("a condition is no condition", at: start) }
        let marker = try requirementMarker(
            expected: conditions.isEmpty ? "a condition on the version or a semicolon" : "a comma or a semicolon")
        return PackageRequirement(name: name, extras: extras, specifiers: specifiers, url: nil, marker: marker)
    }

    /// `name @ https://…`
    private mutating func addressed(_ name: String, _ extras: [String]) throws(RequirementFault) -> PackageRequirement {
        run(Self.isBlank)
        let url = run { !Self.isBlank($0) }
        if url.isEmpty { throw fault("expected an address after `@`") }
        run(Self.isBlank)
        let marker = try requirementMarker(expected: "a semicolon after the address and a space")
        guard let none = VersionSpecifiers("") else { throw fault("no conditions") }
        return PackageRequirement(name: name, extras: extras, specifiers: none, url: url, marker: marker)
    }

    private mutating func requirementMarker(expected: String) throws(RequirementFault) -> MarkerExpression? {
        if isAtEnd { return nil }
        if !take(";") { throw fault("expected \(expected)") }
        let marker = try self.marker()
        run(Self.isBlank)
        if !isAtEnd { throw fault("expected the end of the requirement") }
        return marker
    }

    /// The longest name that ends where a word ends.
    private mutating func identifier() -> String? {
        guard isAtWordBoundary, let first = next, Self.isAlphanumeric(first) else { return nil }
        let start = at
        run { Self.isAlphanumeric($0) || Self.isSeparator($0) }
        while at > start, !isAtWordBoundary || !(previous.map { Self.isAlphanumeric($0) || $0 == "_" } ?? false) { at -= 1 }
        return at > start ? text(from: start) : nil
    }

    private mutating func extras() throws(RequirementFault) -> [String] {
        let start = at
        guard take("[") else { return [] }
        run(Self.isBlank)
        var extras: [String] = []
        if let first = identifier() {
            extras.append(first)
            run(Self.isBlank)
            while take(",") {
                run(Self.isBlank)
                guard let extra = identifier() else { throw fault("expected the name of an extra after the comma") }
                extras.append(extra)
                run(Self.isBlank)
            }
        }
        if !take("]") { throw fault("expected a comma between extras, or the closing bracket", at: start) }
        return extras
    }

    /// The conditions in one text, with or without parentheses around them.
    private mutating func conditions() throws(RequirementFault) -> String {
        let start = at
        let isEnclosed = take("(")
        run(Self.isBlank)
        var text = ""
        while true {
            let begin = at
            guard specifier() != nil else { break }
            text += self.text(from: begin)
            if next == "." || next == "+" { throw fault("a wildcard or a local version can stand only after == and !=", at: begin) }
            run(Self.isBlank)
            guard take(",") else { break }
            text += ","
            run(Self.isBlank)
        }
        run(Self.isBlank)
        if isEnclosed, !take(")") { throw fault("the parenthesis around the conditions is not closed", at: start) }
        return text
    }
}
