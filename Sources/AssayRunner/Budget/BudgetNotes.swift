import AssayCore
import AssayManifest

/// What a run says about its evaluation data beside the verdict: nearly used up, used up, too small.
struct BudgetNotes {
    let budget: EvaluationBudget
    let standing: EvaluationStanding?
    let use: EvaluationUse?
    /// One line a requirement whose rows are too few.
    let shortages: [String]

    static let renewal = "take new evaluation rows, whose uses count from zero, and train with the old ones if you like"

    var all: [Diagnostic] { [wear, small].compactMap(\.self) }

    private var wear: Diagnostic? {
        guard let standing, standing.number > 0 else { return nil }
        let found = "use \(standing.number) of \(budget.steps), adaptivity \(budget.adaptivity.rawValue)"
        if standing.number > budget.steps { return note(.evaluationUsedUp, "the evaluation data is used up", found) }
        guard budget.adaptivity != .firstChange || standing.afterPass == 0 else {
            return note(.evaluationUsedUp, "the evaluation data is used up: it has accepted a model before", found)
        }
        if budget.adaptivity == .firstChange, use?.passed == true {
            return note(.evaluationRetires, "this pass uses the evaluation data up", found)
        }
        guard Double(standing.number) >= budget.warnAt * Double(budget.steps) else { return nil }
        return note(.evaluationWearsOut, "the evaluation data is nearly used up", found)
    }

    private var small: Diagnostic? {
        guard !shortages.isEmpty else { return nil }
        let rest = shortages.count - 5
        return Diagnostic(
            .tooFewForBudget, "the evaluation data is too small for its `evaluation_budget`", severity: .warning, at: budget.place,
            details: shortages.prefix(5) + (rest > 0 ? ["and \(rest) more; `assay plan` shows all"] : []),
            help: "take more rows, fewer `steps` or a wider `tolerance`; `assay plan` shows what each costs")
    }

    private func note(_ code: DiagnosticCode, _ message: String, _ found: String) -> Diagnostic {
        Diagnostic(code, message, severity: .warning, at: budget.place, details: [found], help: Self.renewal)
    }
}

extension DiagnosticCode {
    /// The evaluation data has nearly decided as often as the manifest's `evaluation_budget` allows.
    public static let evaluationWearsOut: DiagnosticCode = "HS130"
    /// The evaluation data has decided more often than the manifest's `evaluation_budget` allows.
    public static let evaluationUsedUp: DiagnosticCode = "HS131"
    /// Under `adaptivity: first-change` the model that just passed is the last that this evaluation data may decide on.
    public static let evaluationRetires: DiagnosticCode = "HS132"
    /// The evaluation rows are too few to promise the tolerance of the `evaluation_budget` in so many steps.
    public static let tooFewForBudget: DiagnosticCode = "MF141"
}
