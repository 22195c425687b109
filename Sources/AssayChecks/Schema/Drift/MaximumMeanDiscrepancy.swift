import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Squared maximum mean discrepancy of columns, jointly, from the reference.
///
/// - Definition: the unbiased estimate with a Gaussian kernel whose 2σ² is the median squared distance; see `KernelDiscrepancy` and, for how
///   rows become numbers, `RowDistances`. Of each table at most 1,000 rows are drawn by the seed.
/// - Units: −1...2; about 0 without drift.
/// - Missing values: a category of their own, or a column of their own; infinite numbers make it undefined, so inconclusive.
/// - State: a sample of constant size. The interval is by the triangle inequality from the law of the embeddings' sampling error.
/// - Throws: DT181 where a column holds numbers in one table and text in the other; RQ160 where no column is a feature.
/// - Source: Gretton et al. 2012, JMLR 13:723.
struct MaximumMeanDiscrepancy: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "mmd", .schema, "Squared maximum mean discrepancy of columns, jointly, from the reference.", range: -1...2, better: .lower,
        parameters: [MeasureParameter("column", .column, required: false, repeats: true)], defaultRule: .proven,
        equals: "sklearn.metrics.pairwise.rbf_kernel 1.9 in Gretton's unbiased estimate, alibi-detect's definition")

    static let sample = 1_000

    private let fold: RowSampleFold
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.kernelError] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        fold = RowSampleFold(columns: try call.jointColumns(), seed: call.seed)
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.result(fold), before = try results.on(.reference).result(fold)
        let tables = try SampledTables(before: before.first(Self.sample), now: now.first(Self.sample), names: fold.columns)
        if let reason = tables.reason(least: 2) { return .undefined(reason, rows: now.seen) }
        let distances = RowDistances(tables)
        guard !distances.isInfinite else { return .undefined("a column holds infinite values", rows: now.seen) }
        guard
            let found = KernelDiscrepancy(
                first: tables.before, second: tables.now, weights: tables.weights.isEmpty ? nil : tables.weights,
                squaredDistance: distances.squared)
        else { return .undefined("fewer than two rows with weight in a table", rows: now.seen) }
        let limits = found.limits(confidence: confidence)
        var numbers = tables.numbers(seen: (before.seen, now.seen))
        numbers["noise_level"] = found.noise(confidence: confidence)
        return Measurement(
            found.squared,
            interval: Interval(
                lower: limits.lower, upper: limits.upper, confidence: confidence, method: IntervalMethod.kernelError.rawValue
            ).clamped(to: Self.descriptor.range), rows: now.seen,
            details: MeasurementDetails(findings: tables.leftOutWords.isEmpty ? nil : tables.leftOutWords, numbers: numbers))
    }
}
