import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Standard deviation of the numbers of a column.
///
/// - Definition: √(Σ(x − mean)² / (n − 1)); equals `pandas.Series.std()` 3.1, with weights the root of `numpy.cov(aweights=)` 2.4.
/// - Units: those of the column; booleans are 0 and 1.
/// - Missing values: nulls and NaN are left out; fewer than two numbers are undefined, so inconclusive; an infinite number is DT160.
/// - State: wide sums, exact. The interval is that of a normal column (χ²).
struct ColumnStandardDeviation: ColumnMomentsMeasure {
    static let descriptor = MeasureDescriptor(
        "stddev", .schema, "Standard deviation of the numbers of a column.", range: 0...(.infinity), better: .neither,
        parameters: [MeasureParameter("column", .column, accepts: .number)],
        equals: "pandas.Series.std() 3.1, with weights the root of numpy.cov(aweights=) 2.4")

    let fold: ColumnMomentsFold
    let confidence: Double
    var intervalMethods: [IntervalMethod] { [.chiSquare] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = ColumnMomentsFold(column: try call.column())
        confidence = call.confidence
    }

    func measurement(_ state: ColumnMomentsFold.State) throws(Diagnostic) -> Measurement {
        let moments = try state.finite(fold.column).moments
        guard let variance = moments.variance() else { return .undefined("fewer than two numbers in scope", rows: state.rows) }
        guard variance.isFinite else { return .undefined("the spread is beyond the range of doubles", rows: state.rows) }
        return Measurement(
            variance.squareRoot(), interval: SpreadInterval.chiSquare(moments, confidence: confidence), rows: state.rows)
    }
}
