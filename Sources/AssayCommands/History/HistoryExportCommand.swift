import ArgumentParser
import AssayCore
import AssayHistory
import AssayProvenance

/// `assay history export`
struct HistoryExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the records of runs as JSON Lines, oldest first.",
        discussion: "Each line is a run record, byte for byte as it was kept; `assay history import` reads them back.")

    @ArgumentParser.Argument(help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"))
    var file: String?

    @OptionGroup var source: HistoryArguments
    @OptionGroup var filter: HistoryFilterArguments

    func run() throws {
        let console = Console.standard
        try console.endingOne { () throws(Diagnostic) in
            let store = try source.open(console)
            let lines = try store.records(filter.filter(limit: -1))
            guard let file else { return console.result(String(decoding: lines.joined(), as: UTF8.self)) }
            try AtomicFile.write(Array(lines.joined()), to: file)
            console.message("wrote \(lines.count) run\(lines.count == 1 ? "" : "s") to \(file)")
        }
    }
}
