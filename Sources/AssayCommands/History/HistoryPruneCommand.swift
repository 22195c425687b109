import ArgumentParser
import AssayCore
import AssayHistory
import AssayReporting

/// `assay history prune`
struct HistoryPruneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune", abstract: "Deletes old runs; without it every run is kept for ever.",
        discussion: """
            How often evaluation data has decided is still counted: the uses outlive their runs. `--keep` counts the runs of each model by \
            itself.
            """)

    @OptionGroup var source: HistoryArguments

    @Option(name: .long, help: ArgumentHelp("Keep the latest n runs of each model.", valueName: "n"))
    var keep: Int?

    @Option(name: .long, help: ArgumentHelp("Delete what began before this day, in UTC.", valueName: "YYYY-MM-DD"))
    var before: String?

    @Option(name: .long, help: ArgumentHelp("Only runs of this model.", valueName: "name"))
    var model: String?

    @Flag(name: .long, help: "Say what would be deleted, and delete nothing.")
    var dryRun = false

    func validate() throws {
        if (keep == nil) == (before == nil) { throw ValidationError("prune needs either --keep or --before") }
        if let keep, keep < 1 { throw ValidationError("--keep needs a number of at least 1, found \(keep)") }
        if let before, before.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])/) == nil {
            throw ValidationError("--before needs a day such as 2026-01-31, found `\(before)`")
        }
    }

    func run() throws {
        let console = Console.standard
        let count = try console.endingOne { () throws(Diagnostic) in
            let store = try source.open(console)
            return try store.prune(HistoryRetention(keep: keep, before: before, model: model), isTrial: dryRun)
        }
        console.result("\(NumberText.count(count, "run")) \(dryRun ? "would be deleted" : "deleted")")
    }
}
