import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Whether the rows that were read can keep what the manifest's `evaluation_budget` promises for so many steps.
///
/// The same numbers as `assay plan` prints; the rows are counted in the scan of the run.
struct BudgetRows {
    let budget: EvaluationBudget
    let checks: [PlannedCheck]
    let frame: TaskFrame
    let confidence: Double

    /// Nil without a budget.
    init?(_ manifest: Manifest, _ checks: [PlannedCheck], _ frame: TaskFrame) {
        guard let budget = manifest.evaluationBudget else { return nil }
        (self.budget, self.checks, self.frame, confidence) = (budget, checks, frame, manifest.confidence)
    }

    private var tally: RowTally { RowTally(readsLabels: frame.label != nil) }
    private var sizable: [PlannedCheck] { checks.filter { $0.unsizable == nil } }

    /// What the scan must count.
    func add(to bank: inout FoldBank) {
        for slice in Set(sizable.map(\.slice)) { bank.add(FoldRequest(tally), slice: slice) }
    }

    /// One line a requirement whose rows are too few.
    func shortages(_ folds: FinishedFolds) throws(Diagnostic) -> [String] {
        guard !sizable.isEmpty else { return [] }
        let options = try options()
        let failure = FailureProbability(reliability: options.reliability).shared(by: sizable.count)
            .shared(steps: options.steps, adaptivity: budget.adaptivity)
        var lines: [String] = []
        for check in sizable {
            let size = RequirementSizing(
                check: check, mean: RowMean(check, frame), options: options, failure: failure,
                confidence: check.requirement.confidence ?? confidence, tally: try folds.scoped(to: check.slice).optional(tally)
            ).sized()
            guard !size.isGuide, let today = size.today, !today.enough else { continue }
            lines.append("`\(size.requirement)` needs \(size.needed) \(size.scope), there are \(today.rows)")
        }
        return lines
    }

    /// The manifest has refused what these options would refuse.
    private func options() throws(Diagnostic) -> SizingOptions {
        do throws(Diagnostics) {
            return try SizingOptions(
                tolerance: budget.tolerance, reliability: budget.reliability, steps: budget.steps,
                adaptivity: budget.adaptivity.rawValue, disagreement: budget.disagreement)
        } catch {
            throw error.all[0]
        }
    }
}
