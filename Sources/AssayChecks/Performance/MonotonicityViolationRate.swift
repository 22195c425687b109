import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose score turns back while a column rises from its smallest to its largest value.
///
/// - Definition: every row takes ten observed values of the column in ascending order, from the smallest to the largest, all else equal; it
///   violates when the score moves the wrong way by more than 1e-6 · max(1, |score|) between two that follow one another.
/// - Units: a rate in 0...1.
/// - Missing values: as in `direction_violation_rate`.
/// - State: counts and exact sums of weights. The interval is Wilson's.
/// - Throws: DT120 for a column without numbers.
/// - Source: Goldstein, Kapelner, Bleich and Pitkin 2015, Peeking inside the black box, for a row's curve along one column.
struct MonotonicityViolationRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "monotonicity_violation_rate", .performance,
        "Share of rows whose score turns back while a column rises from its smallest to its largest value.", range: 0...1,
        better: .lower, tasks: [.binary, .regression],
        parameters: [
            MeasureParameter("column", .column), MeasureParameter("effect", .choice(["raises", "lowers"])),
        ], equals: "turning individual conditional expectation curves (Goldstein et al. 2015)")

    /// Values that every row takes.
    private static let grid = 10

    let fold: DirectionFold<AtQuantile>
    let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let column = try call.column()
        let steps = (0..<Self.grid).map { AtQuantile(column: column, index: $0, count: Self.grid) }
        let effect = try call.effect(among: [.raises, .lowers])
        fold = DirectionFold(steps: steps, startsAtRow: false, rule: ScoreRule(effect: effect), column: column)
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try results.result(fold).measurement(
            "the score turns back", nothing: "no row in scope can take two values of the column", confidence: confidence)
    }
}
