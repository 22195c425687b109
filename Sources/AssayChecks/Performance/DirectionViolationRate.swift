import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose score moves the wrong way when a column is raised.
///
/// - Definition: the column rises by one standard deviation of its observed values. `raises`: a score that falls is wrong; `lowers`: one that
///   rises; `keeps`: one that moves at all. A score moves past 1e-6 · max(1, |score|). Σw[wrong] / Σw over rows that could be raised.
/// - Units: a rate in 0...1.
/// - Missing values: rows in which the column is missing are left out, and so are rows without a score; a raised row without a score is wrong.
/// - State: counts and exact sums of weights. The interval is Wilson's.
/// - Throws: DT120 for a column without numbers.
/// - Source: Ribeiro et al. 2020, Beyond accuracy: CheckList, ACL, directional expectation tests.
struct DirectionViolationRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "direction_violation_rate", .performance, "Share of rows whose score moves the wrong way when a column is raised.",
        range: 0...1, better: .lower, tasks: [.binary, .regression],
        parameters: [
            MeasureParameter("column", .column),
            MeasureParameter("effect", .choice(BehaviorSection.Effect.allCases.map(\.rawValue))),
        ], equals: "directional expectation test of CheckList (Ribeiro et al. 2020)")

    let fold: DirectionFold<Raised>
    let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let column = try call.column()
        let effect = try call.effect(among: BehaviorSection.Effect.allCases)
        fold = DirectionFold(
            steps: [Raised(column: column)], startsAtRow: true, rule: ScoreRule(effect: effect), column: column)
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try results.result(fold).measurement(
            "the score moves the wrong way", nothing: "no row in scope has a value that can be raised", confidence: confidence)
    }
}
