import AssayCore
import AssayReporting
import Foundation

/// A recorded run as the command line names it: a record file, a run id or its beginning, a commit, or a git reference.
struct RecordArgument {
    let word: String
    let source: HistoryArguments
    let console: Console

    /// A file of that name, else a run of the history. A file that is no record is a wrong argument, not a report that could not be
    /// written.
    ///
    /// - Throws: CL003, CL143, CL144, and what opening a history throws.
    func record(model: String? = nil) throws(Diagnostic) -> RunRecord {
        guard let data = FileManager.default.contents(atPath: word) else { return try looked(model) }
        do throws(Diagnostic) {
            return try RecordCodec.decode(Array(data), from: word)
        } catch {
            var problem = error
            problem.details.append("\(problem.code.rawValue): \(problem.message)")
            (problem.code, problem.message) = (.unreadableArgument, "`\(word)` is not a run record")
            throw problem
        }
    }

    private func looked(_ model: String?) throws(Diagnostic) -> RunRecord {
        do throws(Diagnostic) {
            return try RecordLookup(store: try source.open(console)).record(word, model: model)
        } catch {
            guard error.code == .noHistory else { throw error }
            throw Diagnostic(
                .unreadableArgument, "`\(word)` is no file, and there is no history that could know such a run", in: word,
                details: error.details, help: "name a record file that `assay run --json PATH` wrote, or use --history")
        }
    }
}
