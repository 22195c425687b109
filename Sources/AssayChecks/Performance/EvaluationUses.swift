import AssayCheckKit
import AssayCore

/// How many models the evaluation data has decided on, this one included.
///
/// - Definition: the rank of this run's model among the models that the history has seen judged on any of the evaluation files, by the
///   time of each one's first run; artifact, decision and requirements make a model. A repetition keeps its rank.
/// - Units: a count.
/// - Missing values: an unknown history is undefined, so inconclusive.
/// - State: none. It depends on the history of the machine: it is kept out of the result digest.
/// - Source: Renggli et al. 2019, section 3.
struct EvaluationUsesMeasure: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "evaluation_uses", .performance, "How many models the evaluation data has decided on, this one included.", unit: .count,
        range: 0...(.infinity), better: .lower, reproducible: false, statistical: false,
        equals: "the step counter H of ease.ml/ci (Renggli et al. 2019)")

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        switch try context.evaluationUses() {
        case .unknown(let reason): .undefined(reason, rows: 0)
        case .known(let standing) where standing.number == 0:
            .undefined("this run judges no prediction, and no run before it did", rows: 0)
        case .known(let standing): Measurement(Double(standing.number), rows: 0)
        }
    }
}
