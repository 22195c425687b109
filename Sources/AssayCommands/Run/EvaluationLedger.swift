import AssayCore
import AssayHistory
import AssayManifest
import AssayProvenance
import Foundation

/// Answers how often evaluation data has decided, from the history beside a manifest.
///
/// What is not known is never taken for zero: no history, a history that a CI system starts anew with each job, or one that was damaged.
struct EvaluationLedger: Sendable {
    let folder: String
    let isOff: Bool
    let console: Console

    init(beside manifest: Manifest, isOff: Bool, console: Console) {
        (folder, self.isOff, self.console) = (manifest.folder, isOff, console)
    }

    func uses(_ query: EvaluationQuery) throws(Diagnostic) -> EvaluationUses {
        guard !isOff else {
            return .unknown("uses of the evaluation data are counted in the history, and --no-history leaves it out")
        }
        let store = try HistoryPlace.open(beside: folder, console)
        let standing = try standing(of: query, in: store)
        if let damaged {
            return .unknown("uses of the evaluation data are not known: \(damaged) may hold some; recover or delete it")
        }
        let ci = CISystem.detect(environment: ProcessInfo.processInfo.environment)
        if let ci, try store.isEmpty() {
            return .unknown(
                "uses of the evaluation data are not known: the history begins with this run, under \(ci.name); keep `.assay` from job to job"
            )
        }
        return .known(standing)
    }

    /// What cannot be read is set aside at once, so that the run has a history to be kept in.
    private func standing(of query: EvaluationQuery, in store: HistoryStore) throws(Diagnostic) -> EvaluationStanding {
        do throws(Diagnostic) {
            return try store.standing(of: query)
        } catch {
            guard error.code == .historyDamaged else { throw error }
            HistoryPlace.report([try store.setAside()].compactMap(\.self), console)
            return try HistoryPlace.open(beside: folder, console).standing(of: query)
        }
    }

    /// A history that was set aside.
    private var damaged: String? {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/.assay")) ?? []
        return files.filter { $0.hasPrefix("history.sqlite.damaged-") }.min().map { ".assay/\($0)" }
    }
}
