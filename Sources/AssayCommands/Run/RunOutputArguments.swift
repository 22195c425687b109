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

    @OptionGroup var files: ReportFileArguments

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

    var verbosity: HumanReport.Verbosity { quiet ? .quiet : verbose ? .verbose : .normal }
}
