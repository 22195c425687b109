import AssayCore
import AssayReporting
import Foundation

/// Asks a person what no file says; without a person, a missing answer is an error that names the flag.
struct Interview {
    /// Whether somebody sits at the terminal and wants to be asked.
    let isInteractive: Bool
    /// Whether suggestions count as answers.
    let takesSuggestions: Bool
    let console: Console

    init(takesSuggestions: Bool, console: Console) {
        (self.takesSuggestions, self.console) = (takesSuggestions, console)
        isInteractive = !takesSuggestions && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    }

    /// One question that has one answer.
    struct Question {
        var flag: String
        /// `which column is the label`
        var words: String
        /// What may be answered; empty where anything may.
        var choices: [String]
        /// What is probably meant.
        var suggestion: String?
        /// Choices that are named first.
        var likely: [String] = []
    }

    /// - Throws: CL160 where nobody can be asked, CL161 where the terminal ends before there is an answer.
    func answer(_ question: Question) throws(Diagnostic) -> String {
        if takesSuggestions, let suggestion = question.suggestion { return suggestion }
        guard isInteractive else { throw Self.missing(question) }
        if !question.choices.isEmpty { console.message("  \(Self.listed(question.likely + question.choices))") }
        while true {
            let hint = question.suggestion.map { " [\($0.shownSafely)]" } ?? ""
            guard let line = prompt("\(question.words)?\(hint) ") else { throw Self.ended(question.flag) }
            if line.isEmpty, let suggestion = question.suggestion { return suggestion }
            if !line.isEmpty, question.choices.isEmpty || question.choices.contains(line) { return line }
            let near = NearestName.find(line, in: question.choices).map { "; did you mean `\($0.shownSafely)`?" } ?? ""
            console.message(line.isEmpty ? "  an answer is needed" : "  `\(line.shownSafely)` is none of them\(near)")
        }
    }

    /// What was said already, else an answer.
    func answer(_ said: String?, else question: Question) throws(Diagnostic) -> String {
        if let said { return said }
        return try answer(question)
    }

    /// A question with any number of answers, none among them; nobody to ask means none.
    func answers(_ words: String, flag: String, choices: [String], likely: [String]) throws(Diagnostic) -> [String] {
        guard isInteractive else { return [] }
        if !likely.isEmpty { console.message("  likely: \(Self.listed(likely))") }
        while true {
            guard let line = prompt("\(words)? names separated by commas, or nothing for none: ") else { throw Self.ended(flag) }
            // A name may hold a comma itself.
            if choices.contains(line) { return [line] }
            let names = line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            guard let wrong = names.first(where: { !choices.contains($0) }) else { return names }
            let near = NearestName.find(wrong, in: choices).map { "; did you mean `\($0.shownSafely)`?" } ?? ""
            console.message("  no column `\(wrong.shownSafely)`\(near)")
        }
    }

    private func prompt(_ text: String) -> String? {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
        return readLine()?.trimmingCharacters(in: .whitespaces)
    }

    private static func listed(_ names: [String]) -> String {
        var seen: Set<String> = []
        let each = names.filter { seen.insert($0).inserted }
        let shown = each.prefix(30).map(\.shownSafely).joined(separator: ", ")
        return each.count > 30 ? shown + ", …" : shown
    }

    private static func missing(_ question: Question) -> Diagnostic {
        let likely = question.likely.isEmpty ? Array(question.choices.prefix(30)) : question.likely
        let details = likely.isEmpty ? [] : ["\(question.likely.isEmpty ? "one of" : "likely"): \(listed(likely))"]
        let yes = question.suggestion.map { ", or `--yes` takes `\($0.shownSafely)`" } ?? ""
        return Diagnostic(
            .missingAnswer, "no answer to: \(question.words)", details: details,
            help: "say it with `\(question.flag)`\(yes); on a terminal `assay init` asks")
    }

    private static func ended(_ flag: String) -> Diagnostic {
        Diagnostic(.unansweredQuestion, "the terminal ended before there was an answer", help: "say it with `\(flag)`")
    }
}

extension DiagnosticCode {
    /// `assay init` needs to know something that no file says, and there is nobody to ask.
    static let missingAnswer: DiagnosticCode = "CL160"
    /// The terminal that `assay init` asked at ended before it had an answer.
    static let unansweredQuestion: DiagnosticCode = "CL161"
}
