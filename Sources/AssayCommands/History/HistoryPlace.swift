import ArgumentParser
import AssayCore
import AssayHistory
import AssayManifest
import AssayProvenance
import AssayReporting
import Foundation
import Synchronization

/// Where the recorded runs are.
enum HistoryPlace {
    /// The history beside a manifest.
    static func path(beside folder: String) -> String { "\(folder)/.assay/history.sqlite" }

    /// Opens the history beside a manifest, and says what there is to say of it: each thing once, however often it is opened.
    static func open(beside folder: String, _ console: Console) throws(Diagnostic) -> HistoryStore {
        try store(at: path(beside: folder), console)
    }

    static func store(at path: String, _ console: Console) throws(Diagnostic) -> HistoryStore {
        let store = try HistoryStore(path: path)
        report(store.warnings, console)
        return store
    }

    static func report(_ warnings: [Diagnostic], _ console: Console) {
        console.report(warnings.filter { warning in said.withLock { $0.insert(warning).inserted } })
    }

    private static let said = Mutex<Set<Diagnostic>>([])

    /// The nearest history, here or in a folder above.
    ///
    /// - Throws: CL145 where there is none.
    static func nearest() throws(Diagnostic) -> String {
        let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
        var folder = here.standardizedFileURL
        while true {
            let path = path(beside: folder.path(percentEncoded: false).withoutTrailingSlash)
            if FileManager.default.fileExists(atPath: path) { return path }
            let above = folder.deletingLastPathComponent().standardizedFileURL
            guard above.path.count < folder.path.count else { break }
            folder = above
        }
        throw Diagnostic(
            .noHistory, "no history here or in any folder above", in: here.path(percentEncoded: false),
            details: ["looked for .assay/history.sqlite"],
            help: "`assay run` keeps its runs beside the manifest; go there, or name one with --history")
    }
}

extension String {
    fileprivate var withoutTrailingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}

/// Which history a command is about.
struct HistoryArguments: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The history. [default: the nearest .assay/history.sqlite, upward from here]", valueName: "path"))
    var history: String?

    /// Opens the history that is named or nearest, and says what it has to say.
    ///
    /// - Throws: CL003 for a path without a file, CL145 where there is none to be found.
    func open(_ console: Console) throws(Diagnostic) -> HistoryStore {
        guard let history else { return try HistoryPlace.store(at: try HistoryPlace.nearest(), console) }
        guard FileManager.default.fileExists(atPath: history) else {
            throw Diagnostic(.unreadableArgument, "`\(history)` is not there", in: history, help: "name a history.sqlite of assay")
        }
        return try HistoryPlace.store(at: history, console)
    }
}

extension DiagnosticCode {
    /// A command that reads recorded runs finds no history, here or in any folder above.
    static let noHistory: DiagnosticCode = "CL145"
}
