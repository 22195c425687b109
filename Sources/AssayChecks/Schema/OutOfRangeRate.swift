import AssayCheckKit
import AssayCore
import AssayTabular

/// Share of a column's numbers that lie outside a range.
///
/// - Definition: numbers below `low` or above `high` / numbers; equals `(~s.dropna().between(low, high)).mean()` of pandas 3.1.
/// - Units: a rate in 0...1; the ends are those of the column, both allowed values.
/// - Missing values: nulls and NaN are left out; an infinite number is outside. Without numbers undefined, so inconclusive.
/// - State: two counts and the first rows, exact. The interval is Wilson's.
struct OutOfRangeRate: FlagMeasure {
    static let descriptor = MeasureDescriptor(
        "out_of_range_rate", .schema, "Share of a column's numbers that lie outside a range.", range: 0...1, better: .lower,
        parameters: [
            MeasureParameter("column", .column, accepts: .number),
            MeasureParameter("low", .number(-.greatestFiniteMagnitude ... .greatestFiniteMagnitude)),
            MeasureParameter("high", .number(-.greatestFiniteMagnitude ... .greatestFiniteMagnitude)),
        ], equals: "(~pandas.Series.between(low, high)).mean() 3.1 after dropna")
    static let counted = "out_of_range"

    let rule: RangeRule
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let all = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
        let (low, high) = (try call.number(1, in: all), try call.number(2, in: all))
        guard low <= high else { throw call.wrong("the range ends before it begins", "write the smaller number first") }
        rule = RangeRule(column: try call.column(), range: low...high)
        confidence = call.confidence
    }
}

/// A number outside a range.
struct RangeRule: RowRule {
    let column: String
    let range: ClosedRange<Double>
    var columns: Set<String> { [column] }

    func flags(_ observation: Observation) throws(Diagnostic) -> [Bool?] {
        try observation.doubles(column).map { $0.isNaN ? nil : !range.contains($0) }
    }
}
