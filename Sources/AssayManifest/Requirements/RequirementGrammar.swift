import AssayCore

/// The grammar of requirements, a function a production.
///
///     requirement := measure [ "(" argument { "," argument } ")" ] [ op bound ] [ "on" slice ]
///     op          := ">=" | "<=" | ">" | "<" | "==" | "!="
///     bound       := number [unit] | "baseline" [ ("+" | "-" | "*") number [unit] ]
///     slice       := group "=" value { "," group "=" value }
///
/// Digits may be grouped by underscores. Arguments and slice values may be quoted.
struct RequirementGrammar {
    /// A requirement by offsets into its text.
    struct Parsed {
        var measure: (name: String, offset: Int)
        var arguments: [(argument: Argument, offset: Int, length: Int)] = []
        var comparison: Comparison?
        var bound: Bound?
        var slice: [ParsedSliceTerm] = []
    }

    struct ParsedSliceTerm {
        var term: SliceTerm
        var groupOffset: Int
        var valueOffset: Int
        var valueLength: Int
    }

    var scanner: RequirementScanner

    static func parse(_ text: String) throws(RequirementProblem) -> Parsed {
        var grammar = RequirementGrammar(scanner: RequirementScanner(text))
        return try grammar.requirement()
    }

    /// The slice of a requirement's long form.
    static func parseSlice(_ text: String) throws(RequirementProblem) -> [ParsedSliceTerm] {
        var grammar = RequirementGrammar(scanner: RequirementScanner(text))
        return try grammar.slice()
    }

    private mutating func requirement() throws(RequirementProblem) -> Parsed {
        var parsed = Parsed(measure: try measure())
        scanner.skipSpaces()
        if scanner.current == "(" { parsed.arguments = try arguments() }
        scanner.skipSpaces()
        if let comparison = try comparison() {
            parsed.comparison = comparison
            parsed.bound = try bound()
        }
        scanner.skipSpaces()
        if scanner.nextName == "on" {
            _ = scanner.name()
            parsed.slice = try slice()
        }
        try end()
        return parsed
    }

    private mutating func measure() throws(RequirementProblem) -> (name: String, offset: Int) {
        scanner.skipSpaces()
        let offset = scanner.position
        guard let name = scanner.name() else {
            throw problem(
                .missingMeasure, scanner.isAtEnd ? "the requirement is empty" : "a requirement begins with the name of a measure",
                length: 1, help: "write it as `roc_auc >= 0.8`")
        }
        return (name, offset)
    }

    private func end() throws(RequirementProblem) {
        guard !scanner.isAtEnd else { return }
        if scanner.current == ")" {
            throw problem(.unbalancedParenthesis, "a parenthesis is closed that was not opened", length: 1, help: "remove the `)`")
        }
        throw problem(
            .trailingText, "unexpected text after the requirement", length: scanner.rest.unicodeScalars.count,
            label: "not understood",
            help: "a requirement is `measure(arguments) >= bound on group=value`")
    }

    func problem(
        _ code: DiagnosticCode, _ message: String, at offset: Int? = nil, length: Int, label: String? = nil, details: [String] = [],
        help: String? = nil
    ) -> RequirementProblem {
        RequirementProblem(
            code: code, message: message, offset: offset ?? scanner.position, length: length, label: label, details: details,
            help: help)
    }
}
