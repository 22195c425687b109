extension RequirementGrammar {
    /// `(a, class=2, "a column, with a comma")`
    mutating func arguments() throws(RequirementProblem) -> [(argument: Argument, offset: Int, length: Int)] {
        let opening = scanner.position
        scanner.advance()
        var arguments: [(argument: Argument, offset: Int, length: Int)] = []
        while true {
            arguments.append(try argument())
            scanner.skipSpaces()
            if scanner.take(",") { continue }
            if scanner.take(")") { return arguments }
            guard scanner.isAtEnd else {
                throw problem(
                    .malformedArgument, "an argument goes on after its closing quote", length: 1,
                    help: "put a comma between arguments")
            }
            throw problem(
                .unbalancedParenthesis, "the parenthesis is not closed", at: opening, length: 1, label: "opened here",
                help: "add `)`")
        }
    }

    private mutating func argument() throws(RequirementProblem) -> (argument: Argument, offset: Int, length: Int) {
        scanner.skipSpaces()
        let start = scanner.position
        if let name = argumentName() {
            let value = try argumentValue()
            return (.named(name, value), start, scanner.position - start)
        }
        let value = try argumentValue()
        return (.positional(value), start, max(1, value.unicodeScalars.count))
    }

    /// `class` of `class=2`; moves past the sign only where there is one.
    private mutating func argumentName() -> String? {
        var ahead = scanner
        guard let name = ahead.name() else { return nil }
        ahead.skipSpaces()
        guard ahead.take("="), ahead.current != "=" else { return nil }
        scanner = ahead
        return name
    }

    private mutating func argumentValue() throws(RequirementProblem) -> String {
        scanner.skipSpaces()
        if let quoted = try quoted() { return quoted }
        let start = scanner.position
        var depth = 0
        while let scalar = scanner.current, depth > 0 || (scalar != "," && scalar != ")") {
            if scalar == "(" { depth += 1 }
            if scalar == ")" { depth -= 1 }
            scanner.advance()
        }
        let text = scanner.text(start..<scanner.position).trimmingSpaces
        if text.isEmpty, !scanner.isAtEnd {
            throw problem(
                .malformedArgument, "an argument is empty", at: start, length: 1,
                help: "leave the parentheses out where a measure takes no argument")
        }
        return text
    }

    /// A text in single or double quotes; nil where none begins.
    mutating func quoted() throws(RequirementProblem) -> String? {
        guard let quote = scanner.current, quote == "\"" || quote == "'" else { return nil }
        let start = scanner.position
        scanner.advance()
        let text = scanner.run { $0 != quote }
        guard scanner.take(quote) else {
            throw problem(
                .malformedArgument, "a quote is not closed", at: start, length: 1, label: "opened here", help: "add `\(quote)`")
        }
        return text
    }
}
