import ArgumentParser
import AssayCore
import AssayHistory
import AssayReporting

/// `assay history`, without a further word.
struct HistoryListCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists runs, newest first, and a line of bars for each check. (default)")

    @OptionGroup var source: HistoryArguments
    @OptionGroup var filter: HistoryFilterArguments

    @Option(name: .long, help: ArgumentHelp("At most so many runs, the latest.", valueName: "n"))
    var limit = 20

    @Option(name: .long, help: "Form on standard output: human or json.")
    var format: Format = .human

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit needs a number of at least 1, found \(limit)") }
    }

    func run() throws {
        let console = Console.standard
        let listing = try console.endingOne { () throws(Diagnostic) in
            try HistoryListing(store: try source.open(console), filter: filter.filter(limit: limit))
        }
        console.result(format == .json ? try PrintedJSON.text(listing.document) : HistoryTable(listing: listing).text)
    }
}

/// The runs that were asked for, and what their checks found.
struct HistoryListing {
    /// Newest first.
    let runs: [HistoryRun]
    let trends: [CheckTrend]

    init(store: HistoryStore, filter: HistoryFilter) throws(Diagnostic) {
        runs = try store.runs(filter)
        trends = try store.trends(of: runs.map(\.id), check: filter.check)
    }

    /// What `--format json` prints; fields are added, never renamed.
    var document: Document {
        Document(
            runs: runs.map(Document.Run.init),
            checks: trends.map { trend in
                Document.Check(model: trend.model, name: trend.name, values: trend.values.map(Document.Value.init))
            })
    }

    struct Document: Encodable {
        var schema = "assay.history/1"
        var runs: [Run]
        var checks: [Check]

        struct Run: Encodable {
            var id: String
            var model: String
            var started: String
            var commit: String?
            var tree: String?
            var branch: String?
            var dirty: Bool?
            var outcome: String
            var exitStatus: Int32
            var resultDigest: String
            var artifactSha256: String?
            var answeredFrom: String?

            init(_ run: HistoryRun) {
                (id, model, started, commit, tree) = (run.id, run.model, run.started, run.commit, run.tree)
                (branch, dirty, outcome, exitStatus) = (run.branch, run.dirty, run.outcome, run.exitStatus)
                (resultDigest, artifactSha256, answeredFrom) = (run.resultDigest, run.artifactSHA256, run.answeredFrom)
            }
        }

        struct Check: Encodable {
            var model: String
            var name: String
            /// Oldest first.
            var values: [Value]
        }

        struct Value: Encodable {
            var run: String
            var outcome: String
            var observed: Double?
            var lower: Double?
            var upper: Double?
            var rows: Int

            init(_ value: HistoryValue) {
                (run, outcome, observed) = (value.run, value.outcome.rawValue, value.observed)
                (lower, upper, rows) = (value.lower, value.upper, value.rows)
            }
        }
    }
}
