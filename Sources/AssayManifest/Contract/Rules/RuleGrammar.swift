import AssayCore

/// The grammar of rules, a function a production.
///
///     rule       := or
///     or         := and { "or" and }
///     and        := not { "and" not }
///     not        := "not" not | comparison
///     comparison := sum [ ("=" | "==" | "!=" | "<>" | "<" | "<=" | ">" | ">=") sum | "is" ["not"] "null" | ["not"] "in" "(" sum { "," sum } ")" ]
///     sum        := product { ("+" | "-") product }
///     product    := unary { ("*" | "/") unary }
///     unary      := "-" unary | "(" or ")" | number | 'text' | "text" | true | false | column | `column with spaces`
struct RuleGrammar {
    /// A part with its kind and where it stands.
    struct Part {
        var expression: RuleExpression
        var kind: RuleKind
        var offset: Int
        var length: Int
    }

    var scanner: RequirementScanner
    /// Nil where only the form is looked at, because the columns are not known yet.
    let fields: [String: ContractField]?
    /// Whether a column of the type `any` goes with every kind.
    let isLenient: Bool
    private var depth = 0

    private static let deepest = 100

    static func parse(
        _ text: String, fields: [String: ContractField]?, lenient: Bool = false
    ) throws(RequirementProblem) -> RuleExpression {
        var grammar = RuleGrammar(scanner: RequirementScanner(text), fields: fields, isLenient: lenient)
        let part = try grammar.disjunction()
        grammar.scanner.skipSpaces()
        if !grammar.scanner.isAtEnd {
            throw grammar.problem(
                "the rule goes on after its end", at: grammar.scanner.position, length: grammar.scanner.rest.unicodeScalars.count,
                help: "join conditions with `and` or `or`")
        }
        guard part.kind == .truth || part.kind == .open else {
            throw grammar.problem(
                .ruleKinds, "the rule is a \(part.kind.rawValue) and no condition", at: part.offset, length: part.length,
                help: "compare it with something: `issued_at <= closed_at`")
        }
        return part.expression
    }

    private init(scanner: RequirementScanner, fields: [String: ContractField]?, isLenient: Bool) {
        (self.scanner, self.fields, self.isLenient) = (scanner, fields, isLenient)
    }

    mutating func disjunction() throws(RequirementProblem) -> Part {
        var left = try conjunction()
        while takeWord("or") {
            let right = try conjunction()
            left = try joined(left, right) { .or($0, $1) }
        }
        return left
    }

    private mutating func conjunction() throws(RequirementProblem) -> Part {
        var left = try negation()
        while takeWord("and") {
            let right = try negation()
            left = try joined(left, right) { .and($0, $1) }
        }
        return left
    }

    private mutating func negation() throws(RequirementProblem) -> Part {
        scanner.skipSpaces()
        let start = scanner.position
        guard takeWord("not") else { return try comparison() }
        try descend(at: start)
        defer { depth -= 1 }
        let inner = try negation()
        try require(inner, .truth)
        return part(.not(inner.expression), .truth, from: start)
    }

    /// - Throws: where parts are nested so deep that only a machine could have written them.
    mutating func descend(at offset: Int) throws(RequirementProblem) {
        depth += 1
        if depth > Self.deepest {
            throw problem("the rule is nested too deep", at: offset, length: 1, help: "write several rules")
        }
    }

    mutating func ascend() { depth -= 1 }

    private func joined(
        _ left: Part, _ right: Part, _ make: (RuleExpression, RuleExpression) -> RuleExpression
    ) throws(RequirementProblem) -> Part {
        try require(left, .truth)
        try require(right, .truth)
        return part(make(left.expression, right.expression), .truth, from: left.offset)
    }

    func require(_ part: Part, _ kind: RuleKind) throws(RequirementProblem) {
        guard part.kind != kind, part.kind != .open else { return }
        throw problem(
            .ruleKinds, "a \(kind.rawValue) is needed here, and this is a \(part.kind.rawValue)", at: part.offset,
            length: part.length,
            help: kind == .truth ? "compare it with something: `issued_at <= closed_at`" : "write a \(kind.rawValue)")
    }

    func part(_ expression: RuleExpression, _ kind: RuleKind, from offset: Int) -> Part {
        Part(expression: expression, kind: kind, offset: offset, length: max(1, scanner.position - offset))
    }

    /// Takes a word, letter case aside.
    mutating func takeWord(_ word: String) -> Bool {
        scanner.skipSpaces()
        var ahead = scanner
        guard ahead.name()?.lowercased() == word else { return false }
        scanner = ahead
        return true
    }

    func problem(_ message: String, at offset: Int, length: Int, help: String) -> RequirementProblem {
        problem(.malformedRule, message, at: offset, length: length, help: help)
    }

    func problem(_ code: DiagnosticCode, _ message: String, at offset: Int, length: Int, help: String) -> RequirementProblem {
        RequirementProblem(code: code, message: message, offset: offset, length: max(1, length), help: help)
    }
}
