import AssayCheckKit
import AssayCore

/// How many models the evaluation data has decided on since it first accepted one.
///
/// - Definition: uses, as `evaluation_uses` counts them, after the first whose requirements all held, up to this one; 0 for that one
///   and all before it.
/// - Units: a count.
/// - Missing values: an unknown history is undefined, so inconclusive.
/// - State: none. It depends on the history of the machine: it is kept out of the result digest.
/// - Source: Renggli et al. 2019, section 3.
struct EvaluationUsesAfterPass: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "evaluation_uses_after_pass", .performance,
        "How many models the evaluation data has decided on since it first accepted one.", unit: .count, range: 0...(.infinity),
        better: .lower, reproducible: false, statistical: false,
        equals: "evaluations after the first pass under firstChange of ease.ml/ci (Renggli et al. 2019)")

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        switch try context.evaluationUses() {
        case .unknown(let reason): .undefined(reason, rows: 0)
        case .known(let standing) where standing.number == 0:
            .undefined("this run judges no prediction, and no run before it did", rows: 0)
        case .known(let standing): Measurement(Double(standing.afterPass), rows: 0)
        }
    }
}
