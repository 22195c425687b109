import AssayCore
import AssayManifest

/// Whether there is anything that a correction could correct.
struct CorrectionCheck {
    let requirement: Requirement
    let rule: DecisionRule

    /// - Throws: RQ210 where the verdicts are decided on estimates, which are no tests.
    func run() throws(Diagnostic) {
        guard let correction = requirement.correction, correction != .none, rule == .estimate else { return }
        throw Diagnostic(
            .nothingToCorrect, "`correction: \(correction.rawValue)` corrects tests, and a verdict on the estimate is none",
            at: requirement.place, details: ["`\(requirement.text)` is decided on `estimate`"],
            help: "write `decide_on: proven` or `decide_on: refuted` beside it, or take `correction` out")
    }
}

extension DiagnosticCode {
    /// A requirement asks for a correction of simultaneous verdicts and decides them on the estimate, which has no p value.
    public static let nothingToCorrect: DiagnosticCode = "RQ210"
}
