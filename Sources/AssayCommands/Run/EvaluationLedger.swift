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

    init(beside manifest: Manifest, isOff: Bool) { (folder, self.isOff) = (manifest.folder, isOff) }

    func uses(_ query: EvaluationQuery) throws(Diagnostic) -> EvaluationUses {
        guard !isOff else {
            return .unknown("uses of the evaluation data are counted in the history, and --no-history leaves it out")
        }
        let store = try HistoryStore(path: "\(folder)/.assay/history.sqlite")
        let standing = try store.standing(of: query)
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

    /// A history that was set aside.
    private var damaged: String? {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/.assay")) ?? []
        return files.filter { $0.hasPrefix("history.sqlite.damaged-") }.min().map { ".assay/\($0)" }
    }
}
