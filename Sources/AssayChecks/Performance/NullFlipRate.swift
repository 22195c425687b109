import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose decision changes when a column is missing.
///
/// - Definition: Σw[the decision is another, or none] / Σw over rows in which the column has a value.
/// - Units: a rate in 0...1.
/// - Missing values: rows in which the column is missing already are left out, and so are rows that the model gives no answer for.
/// - State: counts and exact sums of weights. The interval is Wilson's.
/// - Throws: MD121 where the model takes no missing value.
struct NullFlipRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "null_flip_rate", .performance, "Share of rows whose decision changes when a column is missing.", range: 0...1,
        better: .lower, tasks: [.binary, .multiclass], parameters: [MeasureParameter("column", .column)],
        equals: "numpy.mean(decision(column = null) != decision)")

    let fold: FlipFold<Emptied>
    let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let column = try call.column()
        fold = FlipFold(variations: [Emptied(column: column)], columns: [column])
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try results.result(fold).measurement(
            "the decision changes", nothing: "no row in scope has a value to take away", confidence: confidence)
    }
}
