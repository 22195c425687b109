import ArgumentParser
import AssayCore
import AssayHistory
import AssayReporting
import Foundation

/// `assay history import`
struct HistoryImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Adds the runs of a JSON Lines file; a run that is there already stays as it is.",
        discussion: "All of the file's runs are added, or none. Importing a file twice changes nothing.")

    @ArgumentParser.Argument(help: ArgumentHelp("Records, one a line; `-` for standard input.", valueName: "file"))
    var file: String

    @Option(
        name: .long,
        help: ArgumentHelp("The history; begun where there is none. [default: the nearest, else .assay here]", valueName: "path"))
    var history: String?

    func run() throws {
        let console = Console.standard
        let result = try console.ending { () throws(Diagnostics) in
            let records = try HistoryLines(file: file).records()
            do throws(Diagnostic) {
                let store = try HistoryStore(path: path)
                console.report(store.warnings)
                return try store.add(records)
            } catch {
                throw Diagnostics(error)
            }
        }
        console.report(result.conflicts)
        console.result("\(result.added) run\(result.added == 1 ? "" : "s") added, \(result.known) already there")
        if !result.conflicts.isEmpty { throw CommandEnd(status: .unwritten) }
    }

    private var path: String {
        if let history { return history }
        return (try? HistoryPlace.nearest()) ?? HistoryPlace.path(beside: FileManager.default.currentDirectoryPath)
    }
}

/// The records of a JSON Lines file.
struct HistoryLines {
    let file: String

    /// - Throws: CL003 if the file cannot be read, CL146 for each line that is no record.
    func records() throws(Diagnostics) -> [(RunRecord, [UInt8])] {
        let lines = try bytes().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var (records, problems): ([(RunRecord, [UInt8])], [Diagnostic]) = ([], [])
        for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
            let bytes = Array(line) + [UInt8(ascii: "\n")]
            do throws(Diagnostic) {
                records.append((try RecordCodec.decode(bytes), bytes))
            } catch {
                problems.append(unreadable(line: number + 1, error))
            }
        }
        if !problems.isEmpty { throw Diagnostics(problems) }
        return records
    }

    private func bytes() throws(Diagnostics) -> Data {
        let data = file == "-" ? try? FileHandle.standardInput.readToEnd() ?? Data() : FileManager.default.contents(atPath: file)
        guard let data else {
            throw Diagnostics(
                Diagnostic(
                    .unreadableArgument, "`\(file)` cannot be read", in: file,
                    help: "name a file that `assay history export` wrote"))
        }
        return data
    }

    private func unreadable(line: Int, _ problem: Diagnostic) -> Diagnostic {
        Diagnostic(
            .unreadableLine, "line \(line) is no run record", at: SourcePlace(file: file, line: line),
            details: ["\(problem.code.rawValue): \(problem.message)"] + problem.details,
            help: "nothing was imported; delete the line, or export again")
    }
}

extension DiagnosticCode {
    /// A line of a file to import is no run record that this assay reads; nothing of the file was imported.
    static let unreadableLine: DiagnosticCode = "CL146"
}
