import ArgumentParser
import AssayCore
import AssayProvenance
import AssayReporting
import Foundation

/// `assay history notes`
struct HistoryNotesCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "Shows the runs that are noted in git for the content of a commit.",
        discussion: """
            Notes belong to the tree of a commit: one that was amended, squashed or rebased to the same content has the same notes. \
            `assay run --notes` writes them.
            """)

    @ArgumentParser.Argument(help: "A commit, or a git reference.")
    var reference = "HEAD"

    @Option(name: .long, help: "Form on standard output: human, or json with one note a line.")
    var format: Format = .human

    func run() throws {
        let console = Console.standard
        let lines = try console.endingOne { () throws(Diagnostic) in
            let here = FileManager.default.currentDirectoryPath
            let notes = try GitNotes(at: here)
            guard let tree = try GitState.tree(of: reference, at: here) else {
                throw Diagnostic(
                    .unreadableArgument, "the repository has no `\(reference)`", in: here, help: "name a commit, a branch or a tag")
            }
            return try notes.lines(of: tree)
        }
        guard format == .human else { return console.result(lines.joined(separator: "\n")) }
        console.result(Self.table(lines))
    }

    /// A line of a later assay, or of somebody else, is counted and not guessed at.
    private static func table(_ lines: [String]) -> String {
        let notes = lines.compactMap { try? JSONDecoder().decode(RunNote.self, from: Data($0.utf8)) }
        let rows = notes.sorted { $0.started > $1.started }.map { note in
            [
                note.run, note.model, note.outcome, "\(note.pass) passed, \(note.blocking.count) blocking",
                "\(note.record.prefix(19))…",
            ]
            .map(\.shownSafely)
        }
        let others = lines.count - notes.count
        let rest = others == 0 ? [] : ["\(NumberText.count(others, "line")) that this assay does not read"]
        guard !rows.isEmpty else { return (["no note"] + rest).joined(separator: "\n") }
        return
            (TextTable(
                columns: [("RUN", .left), ("MODEL", .left), ("OUTCOME", .left), ("CHECKS", .left), ("RECORD", .left)], rows: rows
            ).lines + rest).joined(separator: "\n")
    }
}

/// `assay history sync`
struct HistorySyncCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Fetches the notes of a remote, merges them with those here, and pushes the result.",
        discussion: "Nothing but refs/notes/assay changes, here and there. Notes of both sides are kept, line by line.")

    @ArgumentParser.Argument(help: "The name of a remote, or its address.")
    var remote: String

    func run() throws {
        let console = Console.standard
        let exchange = try console.endingOne { () throws(Diagnostic) in
            try GitNotes(at: FileManager.default.currentDirectoryPath).exchange(with: remote)
        }
        console.result(
            "refs/notes/assay: \(NumberText.count(exchange.fetched, "note")) fetched, \(NumberText.count(exchange.pushed, "note")) pushed"
        )
    }
}
