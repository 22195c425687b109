import AssayCore
import Foundation
import GRDB

extension HistoryStore {
    /// The runs that a word names, newest first: the one of that id, the one whose id begins so, or all of a commit, whole or
    /// abbreviated to at least four digits. Empty where there is none.
    ///
    /// - Throws: `Diagnostic` CL144 if the word is the beginning of several ids or commits.
    public func runs(named word: String, model: String? = nil) throws(Diagnostic) -> [HistoryRun] {
        guard word.utf8.count >= 4 else { return [] }
        let found = try candidates(word).filter { model == nil || $0.model == model }
        if let exact = found.first(where: { $0.id == word }) { return [exact] }
        let byID = found.filter { $0.id.hasPrefix(word) }
        let byCommit = found.filter { !$0.id.hasPrefix(word) }
        let names = byID.map(\.id) + Set(byCommit.compactMap(\.commit)).sorted().map { "commit \($0)" }
        guard names.count <= 1 else { throw .ambiguous(path, word, names) }
        return byID + byCommit
    }

    /// The run that a word names; of a commit the latest on a clean work tree, else the latest.
    ///
    /// - Throws: `Diagnostic` CL143 if there is none, CL144 as `runs(named:)`.
    public func run(named word: String, model: String? = nil) throws(Diagnostic) -> HistoryRun {
        let found = try runs(named: word, model: model)
        guard let run = found.first(where: { $0.dirty == false }) ?? found.first else { throw .unknownRun(path, word, model) }
        return run
    }

    /// The record of the latest run that measured inputs of this digest.
    public func record(inputDigest: String) throws(Diagnostic) -> [UInt8]? {
        try reading { database in
            try Data.fetchOne(
                database,
                sql: """
                    SELECT record FROM run WHERE input_digest = ? AND answered_from IS NULL ORDER BY started DESC, rowid DESC LIMIT 1
                    """,
                arguments: [inputDigest]
            ).map { [UInt8]($0) }
        }
    }

    private func candidates(_ word: String) throws(Diagnostic) -> [HistoryRun] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM run
                    WHERE substr(id, 1, length(:word)) = :word OR substr("commit", 1, length(:word)) = :word
                    ORDER BY started DESC, rowid DESC
                    """,
                arguments: ["word": word]
            ).map(HistoryRun.init)
        }
    }
}

extension Diagnostic {
    static func unknownRun(_ path: String, _ word: String, _ model: String?) -> Diagnostic {
        Diagnostic(
            .unknownRun, "the history has no run `\(word)`\(model.map { " of model `\($0)`" } ?? "")", in: path,
            details: ["looked for a run id, the beginning of one, and a commit"], help: "`assay history` lists the runs")
    }

    fileprivate static func ambiguous(_ path: String, _ word: String, _ names: [String]) -> Diagnostic {
        let shown = names.prefix(5).map { "fits: \($0)" } + (names.count > 5 ? ["and \(names.count - 5) more"] : [])
        return Diagnostic(.ambiguousRun, "`\(word)` fits several runs", in: path, details: shown, help: "write more of it")
    }
}
