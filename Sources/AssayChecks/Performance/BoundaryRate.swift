import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose decision hangs on a small difference of scores.
///
/// - Definition: binary: Σw[|score − threshold| ≤ margin] / Σw; multiclass: the best score minus the second best ≤ margin.
/// - Units: a rate in 0...1; the margin is in units of the score.
/// - Missing values: rows without a finite score are left out; rows count with and without a label.
/// - State: counts and exact sums of weights. The interval is Wilson's.
struct BoundaryRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "boundary_rate", .performance, "Share of rows whose decision hangs on a small difference of scores.", range: 0...1,
        better: .lower, tasks: [.binary, .multiclass], parameters: [MeasureParameter("margin", .number(0...1))],
        equals: "numpy.mean(abs(score - threshold) <= margin)")

    let fold: BoundaryFold
    let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = BoundaryFold(margin: try call.number(in: 0...1))
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try results.result(fold).measurement("the score is near", nothing: "no row in scope has a score", confidence: confidence)
    }
}
