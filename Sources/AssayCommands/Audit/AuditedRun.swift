import AssayCore
import AssayHistory
import AssayProvenance
import AssayReporting
import Foundation

/// A recorded run as the command line names it: a record file, a run id, a commit or a git reference.
struct AuditedRun {
    let word: String

    /// A file of that name, else a run of the nearest history: of a commit the latest on a clean work tree, else the latest.
    ///
    /// - Throws: CL003 where nothing of that name is found, or what is found is no record.
    func record() throws(Diagnostic) -> RunRecord {
        if let data = FileManager.default.contents(atPath: word) { return try decoded(Array(data)) }
        let store = try Self.store(above: FileManager.default.currentDirectoryPath)
        if let bytes = try store?.record(id: word) { return try decoded(bytes) }
        let records = try Self.records(of: try commit(), in: store)
        guard let found = records.first(where: { $0.git?.dirty == false }) ?? records.first else { throw unknown(store != nil) }
        return found
    }

    /// The records of a commit, newest first.
    static func records(of commit: String?, in store: HistoryStore?, model: String? = nil) throws(Diagnostic) -> [RunRecord] {
        guard let commit, let store else { return [] }
        var found: [RunRecord] = []
        for run in try store.runs(model: model, commit: commit) {
            if let bytes = try store.record(id: run.id) { found.append(try RecordCodec.decode(bytes, from: "run \(run.id)")) }
        }
        return found
    }

    /// The history in a folder or the nearest one above; nil where there is none.
    static func store(above folder: String) throws(Diagnostic) -> HistoryStore? {
        var here = folder
        while true {
            let path = "\(here)/.assay/history.sqlite"
            if FileManager.default.fileExists(atPath: path) { return try HistoryStore(path: path) }
            let parent = URL(filePath: here).deletingLastPathComponent().path(percentEncoded: false)
            let next = parent.count > 1 && parent.hasSuffix("/") ? String(parent.dropLast()) : parent
            if next == here { return nil }
            here = next
        }
    }

    /// What git calls the word; the word itself where git does not know it, such as a commit that was not fetched.
    private func commit() throws(Diagnostic) -> String? {
        do throws(Diagnostic) {
            return try GitLine.commits(from: word, to: word, near: FileManager.default.currentDirectoryPath).first?.id
        } catch {
            return word.count >= 7 && word.allSatisfy(\.isHexDigit) ? word : nil
        }
    }

    private func decoded(_ bytes: [UInt8]) throws(Diagnostic) -> RunRecord {
        do throws(Diagnostic) {
            return try RecordCodec.decode(bytes, from: word)
        } catch {
            var problem = error
            problem.details.append("\(problem.code.rawValue): \(problem.message)")
            (problem.code, problem.message) = (.unreadableArgument, "`\(word)` is not a run record")
            throw problem
        }
    }

    private func unknown(_ hasHistory: Bool) -> Diagnostic {
        Diagnostic(
            .unreadableArgument, "`\(word)` is no record file, and no run of that id or commit is recorded", in: word,
            details: hasHistory ? [] : ["there is no .assay/history.sqlite here or in any folder above"],
            help: "name a record file that `assay run --json PATH` wrote, a run id, or a commit that was run")
    }
}
