import ArgumentParser
import AssayReporting

extension JUnitDialect: ExpressibleByArgument {
    /// `default` and `strict`, as the command line spells them.
    public init?(argument: String) {
        switch argument {
        case "default": self = .standard
        case "strict": self = .strict
        default: return nil
        }
    }

    public var defaultValueDescription: String { self == .standard ? "default" : "strict" }
    public static var allValueStrings: [String] { ["default", "strict"] }
}

extension ColorChoice: ExpressibleByArgument {}

/// What a run prints and writes.
struct RunOutputArguments: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument { case human, concise, json }

    @Option(name: .long, help: ArgumentHelp("Write JUnit XML to this file.", valueName: "path"))
    var junit: String?

    @Option(name: .long, help: "Which readers the JUnit XML is for; strict is valid against the Jenkins xUnit and Ant schemas.")
    var junitDialect: JUnitDialect = .standard

    @Option(name: .long, help: ArgumentHelp("Write the run's record as JSON to this file.", valueName: "path"))
    var json: String?

    @Option(
        name: .long, help: ArgumentHelp("Write Markdown for the comment of a pull request to this file.", valueName: "path"))
    var markdown: String?

    @Option(name: .long, help: ArgumentHelp("Write a report that needs no other file to this HTML file.", valueName: "path"))
    var html: String?

    @Option(name: .long, help: ArgumentHelp("Write SARIF 2.1.0 for code scanning to this file.", valueName: "path"))
    var sarif: String?

    @Option(name: .long, help: "What goes to standard output.")
    var format: Format = .human

    @Flag(name: .long, help: "Keep no record in .assay/history.sqlite.")
    var noHistory = false

    @Flag(name: .long, help: "Note the verdict in git, under refs/notes/assay, for the tree that was tested.")
    var notes = false

    @Flag(name: .shortAndLong, help: "Print only what did not pass.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Explain every check.")
    var verbose = false

    @Option(name: .long, help: "When to colour. NO_COLOR and CLICOLOR_FORCE are honoured.")
    var color: ColorChoice = .auto

    var console: Console { Console(color: color) }
    var paths: [String] { [junit, json, markdown, html, sarif].compactMap(\.self) }
    var writesFiles: Bool { !paths.isEmpty }

    var verbosity: HumanReport.Verbosity { quiet ? .quiet : verbose ? .verbose : .normal }
}
