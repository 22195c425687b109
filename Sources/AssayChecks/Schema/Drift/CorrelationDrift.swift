import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// By how much the correlation of two columns differs from that in the reference.
///
/// - Definition: |correlation − correlation in the reference|, each that of `correlation`, Pearson's or with `spearman` that of the ranks.
/// - Units: 0...2; the details have both correlations.
/// - Missing values: rows where one of the two is null or NaN are left out; an infinite number is DT160 for Pearson's. A column without
///   spread, or fewer than two rows, is undefined, so inconclusive.
/// - State: that of `correlation`, for each table. The interval is recovered from those of the two correlations.
/// - Source: Zou 2007, Psychological Methods 12:399.
struct CorrelationDrift: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "correlation_drift", .schema, "By how much the correlation of two columns differs from that in the reference.",
        range: 0...2, better: .lower, parameters: ColumnCorrelation.descriptor.parameters, defaultRule: .proven,
        equals: "abs(scipy.stats.pearsonr(x, y) - scipy.stats.pearsonr(reference x, y)) 1.17")

    private let correlation: ColumnCorrelation
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.mover] }
    var requests: [FoldRequest] { correlation.requests + correlation.requests.map { FoldRequest($0.fold, of: .reference) } }

    init(_ call: MeasureCall) throws(Diagnostic) {
        correlation = try ColumnCorrelation(call)
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try correlation.conclude(results), before = try correlation.conclude(results.on(.reference))
        guard let value = now.value else { return now }
        guard let reference = before.value else {
            return .undefined("in the reference: \(before.reason ?? "no rows in scope")", rows: now.rows)
        }
        let change = DifferenceInterval.recovered((value, now.interval), (reference, before.interval), confidence: confidence)
        let isKnown = now.interval != nil || before.interval != nil
        return Measurement(
            abs(value - reference), interval: isKnown ? change.magnitude.clamped(to: Self.descriptor.range) : nil, rows: now.rows,
            details: MeasurementDetails(numbers: [
                "correlation": value, "reference_correlation": reference, "reference_rows": Double(before.rows),
            ]))
    }
}
