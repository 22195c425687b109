import AssayCore

extension RuleGrammar {
    mutating func sum() throws(RequirementProblem) -> Part {
        var left = try product()
        while true {
            let operation: RuleArithmetic
            if takeSign("+") { operation = .plus } else if takeSign("-") { operation = .minus } else { return left }
            let right = try product()
            left = part(
                .arithmetic(operation, left.expression, right.expression), try kind(left, operation, right), from: left.offset)
        }
    }

    /// Two dates or times have a difference, and a number can be added to one.
    private func kind(_ left: Part, _ operation: RuleArithmetic, _ right: Part) throws(RequirementProblem) -> RuleKind {
        switch (left.kind, operation, right.kind) {
        case (.number, _, .number): return .number
        case (.open, _, _), (_, _, .open): return .open
        case (let one, .minus, let other) where one.isMoment && one == other: return .number
        case (let one, .plus, .number) where one.isMoment, (let one, .minus, .number) where one.isMoment: return one
        default:
            throw problem(
                .ruleKinds, "`\(operation.rawValue)` cannot join a \(left.kind.rawValue) and a \(right.kind.rawValue)",
                at: left.offset,
                length: right.offset + right.length - left.offset, help: "compute with numbers, or subtract two dates")
        }
    }

    private mutating func product() throws(RequirementProblem) -> Part {
        var left = try unary()
        while true {
            let operation: RuleArithmetic
            if takeSign("*") { operation = .times } else if takeSign("/") { operation = .divided } else { return left }
            let right = try unary()
            try require(left, .number)
            try require(right, .number)
            left = part(.arithmetic(operation, left.expression, right.expression), .number, from: left.offset)
        }
    }

    private mutating func unary() throws(RequirementProblem) -> Part {
        scanner.skipSpaces()
        let start = scanner.position
        try descend(at: start)
        defer { ascend() }
        if scanner.take("-") {
            let inner = try unary()
            try require(inner, .number)
            return part(.negative(inner.expression), .number, from: start)
        }
        if scanner.take("(") {
            var inner = try disjunction()
            guard takeSign(")") else {
                throw problem("a parenthesis is not closed", at: start, length: 1, help: "add `)`")
            }
            inner.offset = start
            inner.length = scanner.position - start
            return inner
        }
        return try leaf(from: start)
    }

    private mutating func leaf(from start: Int) throws(RequirementProblem) -> Part {
        guard let first = scanner.current else {
            throw problem(
                "a value is missing", at: max(0, start - 1), length: 1, help: "write a column, a number or a quoted text")
        }
        if first == "'" || first == "\"" { return part(.text(try delimited(by: first)), .text, from: start) }
        if first == "`" { return try column(try delimited(by: first), from: start) }
        if RequirementScanner.isDigit(first) || first == "." { return try number(from: start) }
        let name = scanner.run { $0.properties.isAlphabetic || RequirementScanner.isDigit($0) || $0 == "_" || $0 == "." }
        guard !name.isEmpty else {
            throw problem(
                "`\(first)` stands where a value should", at: start, length: 1,
                help: "write a column, a number or a quoted text; quote a column with spaces in backticks")
        }
        if fields?[name] == nil, name.lowercased() == "true" || name.lowercased() == "false" {
            return part(.truth(name.lowercased() == "true"), .truth, from: start)
        }
        return try column(name, from: start)
    }

    private mutating func number(from start: Int) throws(RequirementProblem) -> Part {
        var text = scanner.run { RequirementScanner.isDigit($0) || $0 == "." || $0 == "_" }
        var ahead = scanner
        if ahead.take("e") || ahead.take("E") {
            let sign = ahead.take("-") ? "-" : ahead.take("+") ? "+" : ""
            let digits = ahead.run(while: RequirementScanner.isDigit)
            if !digits.isEmpty { (text, scanner) = ("\(text)e\(sign)\(digits)", ahead) }
        }
        guard let value = WrittenNumber.value(text) else {
            throw problem("`\(text)` is not a number", at: start, length: text.count, help: "write a number such as `0.5`")
        }
        return part(.number(value), .number, from: start)
    }

    private mutating func delimited(by quote: Unicode.Scalar) throws(RequirementProblem) -> String {
        let start = scanner.position
        scanner.advance()
        let text = scanner.run { $0 != quote }
        guard scanner.take(quote) else {
            throw problem("a quote is not closed", at: start, length: 1, help: "add `\(quote)`")
        }
        return text
    }

    private func column(_ name: String, from start: Int) throws(RequirementProblem) -> Part {
        guard let fields else { return part(.column(name, .open), .open, from: start) }
        guard let field = fields[name] else {
            let near = NearestName.find(name, in: fields.keys.sorted())
            throw problem(
                .unknownField, "the rule names `\(name)`, which is no field of the contract", at: start,
                length: scanner.position - start, help: near.map { "did you mean `\($0)`?" } ?? "name a field; quote texts: 'text'")
        }
        guard let kind = RuleKind(field.reader.type) ?? (isLenient ? .open : nil) else {
            throw problem(
                .ruleKinds, "the field `\(name)` has the type `any`, so the rule cannot know what it is", at: start,
                length: scanner.position - start, help: "give the field a type")
        }
        return part(.column(name, kind), kind, from: start)
    }
}
