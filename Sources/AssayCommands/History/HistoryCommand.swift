import ArgumentParser
import AssayCore
import AssayHistory

/// `assay history`
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Shows recorded runs and how their measures went.",
        discussion: """
            Every run is kept in .assay/history.sqlite beside its manifest, until `assay history prune` takes it out. `export` and `import` \
            carry runs from machine to machine as JSON Lines.
            """,
        subcommands: [
            HistoryListCommand.self, HistoryExportCommand.self, HistoryImportCommand.self, HistoryPruneCommand.self,
            HistoryNotesCommand.self, HistorySyncCommand.self,
        ],
        defaultSubcommand: HistoryListCommand.self)
}

/// Which runs of a history are meant, on the command line.
struct HistoryFilterArguments: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Only runs of this model.", valueName: "name"))
    var model: String?

    @Option(name: .long, help: ArgumentHelp("Only runs of this commit, whole or abbreviated.", valueName: "commit"))
    var commit: String?

    @Option(name: .long, help: ArgumentHelp("Only runs on this branch.", valueName: "name"))
    var branch: String?

    @Option(name: .long, help: "Only runs that ended so: pass, fail or nothing_judged.")
    var outcome: RunOutcome?

    @Option(
        name: .long,
        help: ArgumentHelp("Only runs with this check, and of their checks only this: its name or id.", valueName: "id"))
    var check: String?

    enum RunOutcome: String, ExpressibleByArgument, CaseIterable {
        case pass, fail
        case nothingJudged = "nothing_judged"
    }

    func filter(limit: Int) -> HistoryFilter {
        HistoryFilter(
            model: model, commit: commit?.lowercased(), branch: branch, outcome: outcome?.rawValue, check: check, limit: limit)
    }
}
