import ArgumentParser
import AssayCore

/// What ArgumentParser says about a wrong invocation, as a diagnostic like any other.
struct Invocation {
    /// The program's arguments, without its name.
    let arguments: [String]
    /// Names of the subcommands.
    let commands: [String]

    /// - Parameters:
    ///   - message: the parser's sentence, without usage.
    ///   - usage: what it prints below, which names the command.
    func diagnostic(_ message: String, usage: String) -> Diagnostic {
        let command = usage.firstMatch(of: /See '(.+) --help'/).map { String($0.output.1) } ?? "assay"
        if command == "assay", let word = arguments.first(where: { !$0.hasPrefix("-") }), !commands.contains(word) {
            return unknownCommand(word)
        }
        if let option = message.firstMatch(of: /^Unknown option '([^']+)'/) {
            return unknownOption(String(option.output.1), message, command)
        }
        return Diagnostic(.wrongInvocation, Self.sentence(message), help: "`\(command) --help` shows how it is called")
    }

    private func unknownCommand(_ word: String) -> Diagnostic {
        Diagnostic(
            .unknownCommand, "`\(word)` is not a command of assay", details: ["commands: \(commands.joined(separator: ", "))"],
            help: NearestName.find(word, in: commands).map { "did you mean `assay \($0)`?" } ?? "`assay --help` lists the commands")
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
