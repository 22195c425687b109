/// Why a text is no requirement or no marker, and where.
public struct RequirementFault: Error, Sendable, Hashable {
    public let words: String
    /// Unicode scalars before it.
    public let offset: Int
}

extension MarkerExpression {
    /// - Throws: where the text is no marker.
    public init(_ text: String) throws(RequirementFault) {
        var cursor = ScalarCursor(text)
        self = try cursor.marker()
        if !cursor.isAtEnd { throw cursor.fault("expected the end of the marker") }
    }
}

extension ScalarCursor {
    private static let variables = [
        "python_version", "python_full_version", "os.name", "os_name", "sys.platform", "sys_platform", "platform_release",
        "platform_system", "platform.version", "platform_version", "platform.machine", "platform_machine",
        "platform.python_implementation", "platform_python_implementation", "python_implementation", "implementation_name",
        "implementation_version", "extras", "extra", "dependency_groups",
    ]
    private static let signs = ["===", "==", "~=", "!=", "<=", ">=", "<", ">"]

    func fault(_ words: String, at offset: Int? = nil) -> RequirementFault {
        RequirementFault(words: words, offset: offset ?? at)
    }

    mutating func marker(depth: Int = 0) throws(RequirementFault) -> MarkerExpression {
        // Bounds the depth, so that a hostile file cannot exhaust the stack.
        if depth > 200 { throw fault("more than 200 parentheses are open") }
        var lists = [[try markerAtom(depth)]]
        while let word = exact(oneOf: ["or", "and"]) {
            let atom = try markerAtom(depth)
            if word == "or" { lists.append([atom]) } else { lists[lists.count - 1].append(atom) }
        }
        return lists.count == 1 && lists[0].count == 1 ? lists[0][0] : .anyOf(lists)
    }

    private mutating func markerAtom(_ depth: Int) throws(RequirementFault) -> MarkerExpression {
        run(Self.isBlank)
        defer { run(Self.isBlank) }
        let start = at
        guard take("(") else { return try markerComparison() }
        run(Self.isBlank)
        let inner = try marker(depth: depth + 1)
        run(Self.isBlank)
        if !take(")") { throw fault("a parenthesis of the marker is not closed", at: start) }
        return inner
    }

    private mutating func markerComparison() throws(RequirementFault) -> MarkerExpression {
        let left = try markerTerm()
        run(Self.isBlank)
        let sign = try markerSign()
        run(Self.isBlank)
        let right = try markerTerm()
        run(Self.isBlank)
        return .comparison(Self.normalized(left, beside: right), sign, Self.normalized(right, beside: left, isRight: true))
    }

    /// Names of extras are compared in one spelling.
    private static func normalized(
        _ term: MarkerExpression.Term, beside other: MarkerExpression.Term, isRight: Bool = false
    ) -> MarkerExpression.Term {
        guard case .value(let text) = term, case .variable(let name) = other else { return term }
        let isName = name == "extra" || (!isRight && (name == "extras" || name == "dependency_groups"))
        return isName ? .value(PackageName.normalized(text)) : term
    }

    private mutating func markerTerm() throws(RequirementFault) -> MarkerExpression.Term {
        if let name = exact(oneOf: Self.variables) {
            let written = name.replacing(".", with: "_")
            return .variable(written == "python_implementation" ? "platform_python_implementation" : written)
        }
        guard let quote = next, quote == "'" || quote == "\"" else { throw fault("expected a marker variable or a quoted text") }
        let start = at
        at += 1
        let inner = run { $0 != quote }
        guard next == quote else { throw fault("a quoted text has no end", at: start) }
        at += 1
        guard let text = PythonString.value(inner) else { throw fault("the quoted text is not one that Python reads", at: start) }
        return .value(text)
    }

    private mutating func markerSign() throws(RequirementFault) -> String {
        if exact(oneOf: ["in"]) != nil { return "in" }
        if exact(oneOf: ["not"]) != nil {
            guard !run(Self.isBlank).isEmpty, exact(oneOf: ["in"]) != nil else { throw fault("expected `in` after `not`") }
            return "not in"
        }
        guard let sign = take(oneOf: Self.signs) else {
            throw fault("expected one of <=, <, !=, ==, >=, >, ~=, ===, in, not in")
        }
        return sign
    }

    /// Steps over a whole word, in small letters only.
    private mutating func exact(oneOf words: [String]) -> String? {
        guard isAtWordBoundary else { return nil }
        return words.first { word in
            attempt { cursor in
                let start = cursor.at
                return cursor.take(word) && cursor.text(from: start) == word && cursor.isAtWordBoundary ? true : nil
            } != nil
        }
    }
}
