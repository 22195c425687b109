import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Share of a column's numbers that lie far outside the rest.
///
/// - Definition: `iqr` (the default): below Q1 − k (Q3 − Q1) or above Q3 + k (Q3 − Q1), k = 1.5, quartiles as `numpy.quantile` 2.4.
///   `robust_z`: |0.6745 (x − median) / MAD| above k = 3.5; equals `scipy.stats.median_abs_deviation` 1.17 with that formula.
/// - Units: a rate in 0...1.
/// - Missing values: nulls and NaN are left out. Without numbers, or with a MAD of zero, undefined, so inconclusive.
/// - State: eight bytes a row, exact. The interval is Wilson's.
/// - Source: Tukey 1977, Exploratory Data Analysis; Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers.
struct OutlierRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "outlier_rate", .schema, "Share of a column's numbers that lie far outside the rest.", range: 0...1, better: .lower,
        parameters: [
            MeasureParameter("column", .column, accepts: .number),
            MeasureParameter("method", .choice(["iqr", "robust_z"]), required: false),
            MeasureParameter("k", .number(0...1_000), required: false),
        ], equals: "Tukey's fences over numpy.quantile 2.4; the modified z score over scipy.stats.median_abs_deviation 1.17")

    private enum Method { case fences, robustScore }

    private let fold: DistributionFold
    private let method: Method
    private let factor: Double
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        (method, factor) = try Self.method(call)
        confidence = call.confidence
    }

    private static func method(_ call: MeasureCall) throws(Diagnostic) -> (Method, Double) {
        var (method, factor) = (Method.fences, Double?.none)
        for argument in call.arguments.dropFirst() {
            switch (argument.name, argument.text) {
            case (nil, "iqr"): method = .fences
            case (nil, "robust_z"): method = .robustScore
            case (nil, _), ("k", _):
                guard let number = argument.number, number > 0, number <= 1_000, factor == nil else { fallthrough }
                factor = number
            default:
                throw call.wrong(
                    "`\(argument.written)` is not understood", "write `outlier_rate(\(call.positional(0) ?? "x"), robust_z, k=3.5)`"
                )
            }
        }
        return (method, factor ?? (method == .fences ? 1.5 : 3.5))
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        guard let numbers = try results.result(fold).sorted, !numbers.values.isEmpty else {
            return .undefined("no values in scope", rows: 0)
        }
        guard let bounds = method == .fences ? fences(numbers.values) : scoreBounds(numbers.values) else {
            return .undefined("more than half of the numbers are equal, so there is no robust scale", rows: numbers.values.count)
        }
        return numbers.flagged(outside: bounds).measurement(counting: "outliers", confidence: confidence)
    }

    private func fences(_ sorted: [Double]) -> ClosedRange<Double>? {
        guard let low = Quantile.linear(sorted, 0.25), let high = Quantile.linear(sorted, 0.75) else { return nil }
        return Self.range(low - factor * (high - low), high + factor * (high - low))
    }

    private func scoreBounds(_ sorted: [Double]) -> ClosedRange<Double>? {
        guard let median = Quantile.linear(sorted, 0.5),
            let deviation = Quantile.linear(NumberSort.ascending(sorted.map { abs($0 - median) }.filter { !$0.isNaN }), 0.5),
            deviation > 0
        else { return nil }
        return Self.range(median - factor * deviation / 0.6745, median + factor * deviation / 0.6745)
    }

    /// Nil where infinities leave no order.
    private static func range(_ low: Double, _ high: Double) -> ClosedRange<Double>? { low <= high ? low...high : nil }
}
