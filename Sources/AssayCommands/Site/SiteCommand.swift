import ArgumentParser
import AssayCore
import AssayHistory
import AssayReporting
import Foundation

/// `assay site`
struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Writes recorded runs as a static site: every model, its verdict, trends, lineage and reports.",
        discussion: """
            Give histories, exports of `assay history export`, or folders that hold a history; with none the nearest history is taken. \
            The site needs no network, no script and no server: open index.html, or publish the folder under any path.
            """)

    @ArgumentParser.Argument(
        help: ArgumentHelp("Histories, exports, or folders. [default: the nearest .assay/history.sqlite]", valueName: "history"))
    var histories: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "dir"))
    var output: String

    @Option(name: .long, help: ArgumentHelp("Only this model.", valueName: "name"))
    var model: String?

    @Option(name: .long, help: ArgumentHelp("At most so many runs of each model, the latest. [default: all]", valueName: "n"))
    var limit: Int?

    @Flag(
        name: .long, help: "Write into a folder that is not empty and is no site of assay; files that are no part of the site stay."
    )
    var force = false

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit needs a number of at least 1, found \(limit)") }
    }

    func run() throws {
        let console = Console.standard
        let (changed, all, models) = try console.ending { () throws(Diagnostics) in
            let found = try SiteSources(words: histories, console: console).histories()
            return try Diagnostics.lifting { () throws(Diagnostic) in try write(SiteModel.all(of: found).compactMap(kept)) }
        }
        console.result(
            "\(models) model\(models == 1 ? "" : "s"), \(all) file\(all == 1 ? "" : "s"), \(changed) of them new or changed: "
                + "open \(output)/index.html")
    }

    private func kept(_ model: SiteModel) -> SiteModel? {
        if let name = self.model, model.name != name { return nil }
        var model = model
        if let limit { model.runs = model.runs.suffix(limit) }
        return model
    }

    private func write(_ models: [SiteModel]) throws(Diagnostic) -> (changed: Int, all: Int, models: Int) {
        if models.isEmpty, let model {
            throw Diagnostic(
                .unknownSiteModel, "no history has a run of model `\(model)`",
                help: "`assay history` lists the runs and their models")
        }
        let report = try SiteReport(models: models, toolVersion: Composition.version, summaries: Composition.summaries)
        var folder = try SiteFolder(path: output, isForced: force)
        try report.write { file throws(Diagnostic) in try folder.write(file) }
        try folder.finish()
        return (folder.changed, report.fileCount, models.count)
    }
}

/// The runs that a site is made of.
struct SiteSources {
    let words: [String]
    let console: Console

    /// - Throws: CL003, CL145, CL146, CL220, and what opening a history throws; every problem at once.
    func histories() throws(Diagnostics) -> [(name: String, runs: [RunRecord])] {
        guard !words.isEmpty else {
            let path = try Diagnostics.lifting { () throws(Diagnostic) in try HistoryPlace.nearest() }
            return [(path, try runs(path))]
        }
        var (found, problems): ([(String, [RunRecord])], [Diagnostic]) = ([], [])
        for word in words {
            do throws(Diagnostics) { found.append((word, try runs(word))) } catch { problems += error.all }
        }
        if !problems.isEmpty { throw Diagnostics(problems) }
        return found
    }

    private func runs(_ word: String) throws(Diagnostics) -> [RunRecord] {
        let path = try file(word)
        guard try isDatabase(path) else { return try HistoryLines(file: path).records().map(\.0) }
        return try Diagnostics.lifting { () throws(Diagnostic) in
            var runs: [RunRecord] = []
            for bytes in try HistoryPlace.store(at: path, console).records(HistoryFilter(limit: -1)) {
                runs.append(try RecordCodec.decode(bytes, from: path))
            }
            return runs
        }
    }

    /// The history in a folder, or the file itself.
    private func file(_ word: String) throws(Diagnostics) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: word, isDirectory: &isFolder), isFolder.boolValue else { return word }
        let places = [HistoryPlace.path(beside: word), "\(word)/history.sqlite"]
        guard let place = places.first(where: FileManager.default.fileExists) else {
            throw Diagnostics(
                Diagnostic(
                    .noHistoryInFolder, "the folder `\(word)` holds no history", in: word,
                    details: places.map { "looked for \($0)" },
                    help: "name the folder of a manifest, a history.sqlite, or an export"))
        }
        return place
    }

    /// - Throws: CL003 where there is no such file.
    private func isDatabase(_ path: String) throws(Diagnostics) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Diagnostics(
                Diagnostic(
                    .unreadableArgument, "`\(path)` cannot be read", in: path,
                    help: "name a history.sqlite of assay, or a file that `assay history export` wrote"))
        }
        return (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
    }
}

extension DiagnosticCode {
    /// A folder that was named as a history holds none.
    static let noHistoryInFolder: DiagnosticCode = "CL220"
    /// A site was asked for of a model that no history knows.
    static let unknownSiteModel: DiagnosticCode = "CL221"
}
