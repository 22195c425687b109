import AssayCore
import AssayHistory
import AssayProvenance
import AssayReporting
import Foundation

/// Finds recorded runs by what people call them: an id, the beginning of one, a commit, or a git reference such as `HEAD~1`.
struct RecordLookup {
    let store: HistoryStore

    /// The run that a word names; of a commit the latest on a clean work tree, else the latest.
    ///
    /// - Throws: CL143 if there is none, CL144 if the word fits several.
    func run(_ word: String, model: String? = nil) throws(Diagnostic) -> HistoryRun {
        let named = try store.runs(named: word, model: model)
        if named.isEmpty, let commit = try commit(word) { return try store.run(named: commit, model: model) }
        return try store.run(named: word, model: model)
    }

    /// Every run that a word names, newest first; empty where there is none.
    func runs(_ word: String, model: String? = nil) throws(Diagnostic) -> [HistoryRun] {
        let named = try store.runs(named: word, model: model)
        guard named.isEmpty, let commit = try commit(word) else { return named }
        return try store.runs(named: commit, model: model)
    }

    /// The record of that run.
    func record(_ word: String, model: String? = nil) throws(Diagnostic) -> RunRecord {
        try record(of: try run(word, model: model))
    }

    func record(of run: HistoryRun) throws(Diagnostic) -> RunRecord {
        guard let bytes = try store.record(id: run.id) else { return try record(run.id) }
        return try RecordCodec.decode(bytes, from: "run \(run.id)")
    }

    /// The commit of a git reference in the repository around the history.
    private func commit(_ word: String) throws(Diagnostic) -> String? {
        try GitState.commit(of: word, at: URL(filePath: store.path).deletingLastPathComponent().path(percentEncoded: false))
    }
}
