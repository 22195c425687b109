import ArgumentParser
import AssayCore

/// What ArgumentParser says about a wrong invocation, as a diagnostic like any other.
struct Invocation {
    /// The program's arguments, without its name.
    let arguments: [String]
    /// The command that all others are below.
    let root: any ParsableCommand.Type

    /// - Parameters:
    ///   - message: the parser's sentence, without usage.
    ///   - usage: what it prints below, which names the command.
    func diagnostic(_ message: String, usage: String) -> Diagnostic {
        let command = usage.firstMatch(of: /See '(.+) --help'/).map { String($0.output.1) } ?? "assay"
        if let (word, level) = strayWord,
            level.path == "assay" || message.contains("nexpected argument") && message.contains("'\(word)'")
        {
            return unknownCommand(word, of: level)
        }
        if let option = message.firstMatch(of: /^Unknown option '([^']+)'/) {
            return unknownOption(String(option.output.1), message, command)
        }
        if let problem = wrongValue(message, command) { return problem }
        return Diagnostic(.wrongInvocation, Self.sentence(message), help: "`\(command) --help` shows how it is called")
    }

    /// A command that has others below it.
    private struct Level {
        var path: String
        var commands: [String]
    }

    /// The first word that stands where a command is expected and names none.
    private var strayWord: (word: String, level: Level)? {
        var below = Self.commands(of: root)
        var path = "assay"
        for word in arguments where !word.hasPrefix("-") {
            guard !below.isEmpty else { return nil }
            guard let next = below.first(where: { $0.name == word }) else {
                return (word, Level(path: path, commands: below.map { $0.name }))
            }
            below = Self.commands(of: next.type)
            path += " \(word)"
        }
        return nil
    }

    /// Those that people call.
    private static func commands(of command: any ParsableCommand.Type) -> [(name: String, type: any ParsableCommand.Type)] {
        command.configuration.subcommands.compactMap { type in
            let configuration = type.configuration
            guard configuration.shouldDisplay, let name = configuration.commandName else { return nil }
            return (name, type)
        }
    }

    private func unknownCommand(_ word: String, of level: Level) -> Diagnostic {
        Diagnostic(
            .unknownCommand, "`\(word)` is not a command of \(level.path)",
            details: ["commands: \(level.commands.joined(separator: ", "))"],
            help: NearestName.find(word, in: level.commands).map { "did you mean `\(level.path) \($0)`?" }
                ?? "`\(level.path) --help` lists the commands")
    }

    /// A value that is none of those that an option or argument takes, with the nearest that is.
    private func wrongValue(_ message: String, _ command: String) -> Diagnostic? {
        guard let found = message.firstMatch(of: /^The value '(.*?)' is invalid for '(.*?)'/),
            let start = message.firstRange(of: "Please provide one of")
        else { return nil }
        let rest = message[start.upperBound...]
        let quoted = rest.matches(of: /'([^']+)'/).map { String($0.output.1) }
        let choices = quoted.isEmpty ? rest.matches(of: /\n *- *(\S+)/).map { String($0.output.1) } : quoted
        let (value, subject) = (String(found.output.1), String(found.output.2))
        let name = subject.split(separator: " ").first.map(String.init) ?? subject
        return Diagnostic(
            .wrongInvocation, "`\(value)` is no value of `\(name)`", details: ["one of \(choices.joined(separator: ", "))"],
            help: NearestName.find(value, in: choices).map { "did you mean `\($0)`?" }
                ?? "`\(command) --help` shows how it is called")
    }

    private func unknownOption(_ option: String, _ message: String, _ command: String) -> Diagnostic {
        let near = message.firstMatch(of: /Did you mean '([^']+)'/).map { String($0.output.1) }
        return Diagnostic(
            .unknownOption, "`\(option)` is not an option of `\(command)`",
            help: near.map { "did you mean `\($0)`?" } ?? "`\(command) --help` lists the options")
    }

    /// Lower case, no full stop, names in backquotes.
    private static func sentence(_ message: String) -> String {
        let line = message.split(separator: "\n").first.map(String.init) ?? message
        let start = line.prefix(1).lowercased() + line.dropFirst()
        return (start.hasSuffix(".") ? String(start.dropLast()) : start).replacing("'", with: "`")
    }
}

extension DiagnosticCode {
    /// An option that the command does not have.
    static let unknownOption: DiagnosticCode = "CL130"
    /// A word where a command is expected, and no command has that name.
    static let unknownCommand: DiagnosticCode = "CL131"
    /// An argument is missing, stands in the wrong place, or does not have the form that its option takes.
    static let wrongInvocation: DiagnosticCode = "CL132"
}
