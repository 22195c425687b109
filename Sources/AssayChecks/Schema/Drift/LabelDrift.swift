import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// How far the labels have moved from those of the reference.
///
/// - Definition: Cramér's V of the classes against the table for classification, as `cramers_v`; the Kolmogorov–Smirnov statistic
///   of the targets for regression, as `ks_statistic`.
/// - Units: 0...1.
/// - Missing values: rows without a label have a bin of their own for classification and are left out for regression.
/// - State: per class, or per row for regression.
/// - Throws: DT102 where the manifest names no label.
struct LabelDrift: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "label_drift", .schema, "How far the labels have moved from those of the reference.", range: 0...1, better: .lower,
        defaultRule: .proven, equals: "scipy.stats.contingency.association, or scipy.stats.ks_2samp, 1.17")

    private let measure: any DriftMeasure
    var intervalMethods: [IntervalMethod] { measure.intervalMethods }
    var requests: [FoldRequest] { measure.requests }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let label = try call.labelColumn()
        let isRegression = call.frame.task == .regression
        let fold = DistributionFold(column: label, asCategories: !isRegression)
        measure =
            isRegression
            ? KSStatistic(fold: fold, confidence: call.confidence, seed: call.seed)
            : CramersV(fold: fold, confidence: call.confidence)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement { try measure.conclude(results) }
}
