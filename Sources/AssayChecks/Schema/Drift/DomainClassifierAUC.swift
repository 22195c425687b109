import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// How well a classifier tells rows of the evaluation table from rows of the reference.
///
/// - Definition: the area under the ROC curve of gradient-boosted trees that are tried on rows they did not learn from, by five-fold
///   cross-validation; see `DomainClassifier`. Of each table at most 4,000 rows are drawn by the seed.
/// - Units: 0...1; 0.5 where the tables cannot be told apart, 1 where they always can.
/// - Missing values: a value of their own, so a change of gaps is a difference too.
/// - State: a sample of constant size. The interval is that of `CrossValidatedArea`.
/// - Throws: DT181 where a column holds numbers in one table and text in the other; RQ160 where no column is a feature.
/// - Source: Friedman 2003, On multivariate goodness-of-fit and two-sample testing; Lopez-Paz and Oquab 2017, ICLR.
struct DomainClassifierAUC: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "domain_classifier_auc", .schema, "How well a classifier tells rows of the evaluation table from rows of the reference.",
        range: 0...1, better: .lower, parameters: [MeasureParameter("column", .column, required: false, repeats: true)],
        defaultRule: .proven,
        equals: "roc_auc_score within five folds of sklearn.ensemble.HistGradientBoostingClassifier 1.9, depth 2, 50 rounds")

    private let fold: RowSampleFold
    private let seed: UInt64
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.crossValidated] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        fold = RowSampleFold(columns: try call.jointColumns(), seed: call.seed)
        (seed, confidence) = (call.seed, call.confidence)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.result(fold), before = try results.on(.reference).result(fold)
        let tables = try SampledTables(before: before, now: now, names: fold.columns)
        if let reason = tables.reason(least: DomainClassifier.folds) { return .undefined(reason, rows: now.seen) }
        let found = DomainClassifier(tables, seed: seed)
        guard found.crowded.count < tables.columns.count else {
            return .undefined("every column holds more than \(TextCodes.most) different texts", rows: now.seen)
        }
        guard let area = found.area else { return .undefined("too few rows with weight in a table", rows: now.seen) }
        let interval = CrossValidatedArea.interval(
            area, positives: tables.effectiveSize(tables.before..<tables.rows),
            negatives: tables.effectiveSize(0..<tables.before), folds: DomainClassifier.folds, confidence: confidence)
        // Without a difference the splits follow chance, and naming features would mislead.
        let isFound = (interval?.lower ?? 0) > 0.5
        let crowded = found.crowded.isEmpty ? [] : ["left out, too many different texts: \(found.crowded.listed)"]
        let findings = tables.leftOutWords + crowded + (isFound ? ["told apart by \(Self.words(found.shares))"] : [])
        return Measurement(
            area, interval: interval, rows: now.seen,
            details: MeasurementDetails(
                findings: findings.isEmpty ? nil : findings, numbers: tables.numbers(seen: (before.seen, now.seen))))
    }

    /// The five columns that give the difference away, in whole percent of what all do.
    private static func words(_ shares: [(name: String, share: Double)]) -> String {
        shares.prefix(5).map { "`\($0.name)` \(Int((100 * $0.share).rounded())) %" }.joined(separator: ", ")
    }
}
