extension RuleGrammar {
    mutating func comparison() throws(RequirementProblem) -> Part {
        let left = try sum()
        if let found = try nullTest(left) { return found }
        if let found = try membership(left) { return found }
        scanner.skipSpaces()
        guard let comparison = takeComparison() else { return left }
        let right = try sum()
        let whole = try compared(left, comparison, right)
        scanner.skipSpaces()
        if let sign = scanner.current, "<>=!".unicodeScalars.contains(sign) {
            throw problem(
                "comparisons cannot be chained", at: scanner.position, length: 1, help: "join them: `a <= b and b <= c`")
        }
        return whole
    }

    /// `is null`, `is not null`
    private mutating func nullTest(_ left: Part) throws(RequirementProblem) -> Part? {
        guard takeWord("is") else { return nil }
        let negated = takeWord("not")
        guard takeWord("null") else {
            throw problem("`null` must follow `is`", at: scanner.position, length: 1, help: "write `is null` or `is not null`")
        }
        return part(.isNull(left.expression, negated: negated), .truth, from: left.offset)
    }

    /// `in ('a', 'b')`, `not in (1, 2)`
    private mutating func membership(_ left: Part) throws(RequirementProblem) -> Part? {
        let before = scanner
        let negated = takeWord("not")
        guard takeWord("in") else {
            scanner = before
            return nil
        }
        try expect("(", "a list in parentheses must follow `in`")
        var any: RuleExpression?
        repeat {
            let item = try sum()
            let equal = try compared(left, .equal, item).expression
            any = any.map { .or($0, equal) } ?? equal
        } while takeSign(",")
        try expect(")", "the list is not closed")
        let found = any ?? .truth(false)
        return part(negated ? .not(found) : found, .truth, from: left.offset)
    }

    private mutating func expect(_ sign: Unicode.Scalar, _ message: String) throws(RequirementProblem) {
        guard !takeSign(sign) else { return }
        throw problem(
            message, at: min(scanner.position, max(0, scanner.scalars.count - 1)), length: 1, help: "write `in ('a', 'b')`")
    }

    mutating func takeSign(_ sign: Unicode.Scalar) -> Bool {
        scanner.skipSpaces()
        return scanner.take(sign)
    }

    private mutating func takeComparison() -> Comparison? {
        switch scanner.current {
        case "<":
            scanner.advance()
            return scanner.take("=") ? .atMost : scanner.take(">") ? .notEqual : .below
        case ">":
            scanner.advance()
            return scanner.take("=") ? .atLeast : .above
        case "=":
            scanner.advance()
            _ = scanner.take("=")
            return .equal
        case "!":
            var ahead = scanner
            ahead.advance()
            guard ahead.take("=") else { return nil }
            scanner = ahead
            return .notEqual
        default: return nil
        }
    }

    /// Puts both sides on one scale: a quoted text beside a date is read as one, and a date beside a moment is its midnight.
    private func compared(_ left: Part, _ comparison: Comparison, _ right: Part) throws(RequirementProblem) -> Part {
        let one = try read(left, beside: right.kind), other = try read(right, beside: one.kind)
        var (first, second) = (one.expression, other.expression)
        switch (one.kind, other.kind) {
        case (.date, .datetime): first = .seconds(first)
        case (.datetime, .date): second = .seconds(second)
        case (let kind, let same) where kind == same || kind == .open || same == .open: break
        default:
            throw problem(
                .ruleKinds, "a \(one.kind.rawValue) cannot be compared with a \(other.kind.rawValue)", at: left.offset,
                length: right.offset + right.length - left.offset,
                help: "compare values of one kind; the kinds follow from the types of the fields")
        }
        if one.kind == .truth, comparison != .equal, comparison != .notEqual {
            throw problem(
                .ruleKinds, "truth values have no order", at: left.offset, length: right.offset + right.length - left.offset,
                help: "use `==` or `!=`")
        }
        return part(.comparison(comparison, first, second), .truth, from: left.offset)
    }

    private func read(_ part: Part, beside kind: RuleKind) throws(RequirementProblem) -> Part {
        guard case .text(let text) = part.expression, let type = kind.type else { return part }
        guard let value = ValueReader(type: type).value(of: text)?.magnitude else {
            throw problem(
                .ruleKinds, "`\(text)` is no \(kind.rawValue)", at: part.offset, length: part.length,
                help: "write it as ISO 8601 does: `'2026-01-31'`")
        }
        return Part(expression: .number(value), kind: kind, offset: part.offset, length: part.length)
    }
}
