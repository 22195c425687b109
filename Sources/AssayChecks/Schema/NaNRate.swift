import AssayCheckKit
import AssayCore
import AssayTabular

/// Share of a column's stored numbers that are not a number.
///
/// - Definition: NaN that the file stores as a number / rows that are not null; equals `pyarrow.compute.is_nan(column).mean()` of
///   PyArrow 24. What a CSV file writes as `NaN` is null: look at `null_rate`.
/// - Units: a rate in 0...1.
/// - Missing values: nulls are left out. Without numbers undefined, so inconclusive.
/// - State: two counts and the first rows, exact. The interval is Wilson's.
struct NaNRate: FlagMeasure {
    static let descriptor = MeasureDescriptor(
        "nan_rate", .schema, "Share of a column's stored numbers that are not a number.", range: 0...1, better: .lower,
        parameters: [MeasureParameter("column", .column, accepts: .number)], equals: "pyarrow.compute.is_nan(column).mean() 24")
    static let counted = "nan"

    let rule: NotANumber
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        rule = NotANumber(column: try call.column())
        confidence = call.confidence
    }
}

/// A stored value that is NaN.
struct NotANumber: RowRule {
    let column: String
    var columns: Set<String> { [column] }

    func flags(_ observation: Observation) throws(Diagnostic) -> [Bool?] {
        let column = try observation.column(self.column), numbers = column.doubles
        return numbers.indices.map { column.isNull($0) ? nil : numbers[$0].isNaN }
    }
}
