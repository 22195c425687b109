import AssayCheckKit
import AssayCore
import AssayTabular

/// Share of a column's numbers that are infinite.
///
/// - Definition: numbers that are +∞ or −∞ / numbers; equals `numpy.isinf(s.dropna()).mean()` of NumPy 2.4.
/// - Units: a rate in 0...1.
/// - Missing values: nulls and NaN are left out. Without numbers undefined, so inconclusive.
/// - State: two counts and the first rows, exact. The interval is Wilson's.
struct InfiniteRate: FlagMeasure {
    static let descriptor = MeasureDescriptor(
        "infinite_rate", .schema, "Share of a column's numbers that are infinite.", range: 0...1, better: .lower,
        parameters: [MeasureParameter("column", .column, accepts: .number)], equals: "numpy.isinf(s.dropna()).mean() 2.4")
    static let counted = "infinite"

    let rule: InfiniteNumber
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        rule = InfiniteNumber(column: try call.column())
        confidence = call.confidence
    }
}

/// A number beyond all others.
struct InfiniteNumber: RowRule {
    let column: String
    var columns: Set<String> { [column] }

    func flags(_ observation: Observation) throws(Diagnostic) -> [Bool?] {
        try observation.column(column).doubles.map { $0.isNaN ? nil : $0.isInfinite }
    }
}
