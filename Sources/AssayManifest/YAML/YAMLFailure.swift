import AssayCore
import Yams

/// Says what the YAML parser stumbled over, in a manifest author's words.
enum YAMLFailure {
    static func diagnostic(_ failure: YamlError, in source: SourceText) -> Diagnostic {
        switch failure {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return problem.contains("another document")
                ? severalDocuments(at: mark, in: source) : malformed(context, problem, mark, in: source)
        case .duplicatedKeysInMapping(let names, let context):
            return Diagnostic(
                .duplicateKey, "a key stands twice in one mapping",
                at: source.place(line: context.mark.line, column: context.mark.column),
                details: ["keys: \(names.joined(separator: ", "))"], help: "remove one of the two")
        default:
            return Diagnostic(
                .malformedYAML, "the \(source.document) is not well-formed YAML", at: source.place(line: 1, column: 1),
                details: ["\(failure)"],
                help: "check the file with an editor that knows YAML")
        }
    }

    private static func severalDocuments(at mark: Mark, in source: SourceText) -> Diagnostic {
        Diagnostic(
            .severalDocuments, "the \(source.document) holds more than one YAML document",
            at: source.place(line: mark.line, column: mark.column), label: "a second document begins",
            help: source.document == "manifest"
                ? "keep one manifest a file; `assay run a.yaml b.yaml` runs several" : "keep one a file")
    }

    private static func malformed(_ context: YamlError.Context?, _ problem: String, _ mark: Mark, in source: SourceText)
        -> Diagnostic
    {
        // An unclosed quote or bracket is noticed at the end of the file and made where it was opened.
        let atEnd = problem.contains("end of stream") || mark.line > source.lines.count || source.line(mark.line)?.isEmpty == true
        let shown = atEnd ? context?.mark ?? mark : mark
        let advice = advice(problem, context?.text ?? "", line: source.line(shown.line) ?? "")
        let doing =
            context.map { ["\($0.text.trimmingSpaces) that begins at line \($0.mark.line), column \($0.mark.column)"] } ?? []
        return Diagnostic(
            .malformedYAML, "the \(source.document) is not well-formed YAML: \(advice.problem ?? problem)",
            at: source.place(line: shown.line, column: shown.column), details: doing, help: advice.help)
    }

    private static func advice(_ problem: String, _ context: String, line: String) -> (problem: String?, help: String) {
        let indentation = line.prefix { $0 == " " || $0 == "\t" }
        if indentation.contains("\t") { return ("a tab stands in the indentation", "indent with spaces") }
        if problem.contains("mapping values are not allowed") {
            return ("a second `: ` on one line", "quote the value, or put it on a line of its own, further in")
        }
        if problem.contains("undefined alias") {
            return ("a word begins with `*`, which refers to an anchor that is not there", "quote the word")
        }
        if context.contains("quoted scalar") { return ("a quote is not closed", "close the quote on the same line") }
        if context.contains("flow sequence") { return ("a bracket `[` is not closed", "close it with `]`") }
        if context.contains("flow mapping") { return ("a brace `{` is not closed", "close it with `}`") }
        if problem.contains("cannot start any token") {
            return ("a word begins with a character that has a meaning in YAML", "quote the word")
        }
        return (nil, "check the indentation and the line above")
    }
}

extension String {
    var trimmingSpaces: String {
        let inner = drop { $0 == " " || $0 == "\t" || $0 == "\n" }
        return String(inner.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\n" }.reversed())
    }
}
