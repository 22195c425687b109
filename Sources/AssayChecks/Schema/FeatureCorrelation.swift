import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import AssayTabular

/// Largest association between two features.
///
/// - Definition: the maximum over all pairs of features of |r| (Pearson's) for two of numbers or times, Cramér's V with Bergsma's
///   correction for two of text, and the correlation ratio with Kelley's correction for one of each.
/// - Units: 0...1; 1 says that one feature follows from the other.
/// - Missing values: a pair's rows where one of the two is null or NaN are left out; an infinite number is DT160. A text with more than
///   1,000 different values is left out and named. Without a pair that has an association undefined, so inconclusive.
/// - State: constant for two features of numbers, else a count or three sums a category. The interval is Fisher's where the pair is of
///   numbers; it does not account for having chosen the pair.
/// - Source: Bergsma 2013, Journal of the Korean Statistical Society 42:323; Kelley 1935, PNAS 21:554.
struct FeatureCorrelation: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "feature_correlation", .schema, "Largest association between two features.", range: 0...1, better: .lower,
        equals: "pandas.DataFrame.corr 3.1, Bergsma's V over scipy.stats.chi2_contingency 1.17, statsmodels' rsquared_adj 0.15")

    private let fold: AssociationFold
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.fisherZ] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = AssociationFold(features: call.features.sorted())
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let found = try results.result(fold)
        let left = found.leftOut.isEmpty ? [] : ["left out, with too many different values: \(found.leftOut.listed)"]
        guard let first = found.pairs.first else {
            return .undefined(
                "no two features have an association to speak of", rows: 0,
                details: MeasurementDetails(findings: left.isEmpty ? nil : left))
        }
        let strongest = found.pairs.prefix(3).map { "`\($0.first)` and `\($0.second)`: \(Self.rounded($0.value)) (\($0.kind))" }
        let interval = first.signed.flatMap {
            CorrelationInterval.pearson(abs($0), pairs: first.rows, confidence: confidence)?.clamped(to: 0...1)
        }
        return Measurement(
            first.value, interval: interval, rows: first.rows,
            details: MeasurementDetails(findings: strongest + left, numbers: ["pairs": Double(found.pairs.count)]))
    }

    private static func rounded(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
}
