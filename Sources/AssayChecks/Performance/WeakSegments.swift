import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Quality in the weakest segment of rows that a search over one and two features finds.
///
/// - Definition: half of the rows are searched for the segment with the worst quality, the other half says what its quality is: the
///   value is the mean of 1 − loss / constant there, `sklearn.metrics.accuracy_score` 1.9 of these rows for `accuracy`.
/// - Units: at most 1, which is no error; shares are in 0...1.
/// - Missing values: rows without a label are left out; a missing feature is a segment of its own.
/// - State: per row, two to four bytes a feature. The interval is Wilson's for shares, else Student's.
/// - Source: Chung et al. 2019, Slice Finder, ICDE; Cox 1975, Biometrika 62:441, for judging on other rows than those that chose.
struct WeakSegments: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "weak_segments", .performance, "Quality in the weakest segment of rows that a search over one and two features finds.",
        range: -.infinity...1, better: .higher, tasks: [.binary, .multiclass, .regression],
        parameters: [
            MeasureParameter("quality", .choice(RowQuality.allCases.map(\.rawValue)), required: false),
            MeasureParameter("smallest", .number(0.001...0.5), required: false),
        ], equals: "sklearn.metrics.accuracy_score 1.9 of the rows in the segment")

    /// A segment with fewer rows to judge it by is not reported, even where the manifest allows smaller groups to be searched.
    static let leastJudged = 30
    static let smallestShare = 0.02

    private let quality: RowQuality
    private let smallest: Double
    private let minimumRows: Int
    let confidence: Double
    private let fold: FeatureRowsFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [quality.isShare ? .wilson : .t] }
    /// A search does not move smoothly with its rows.
    var hasJackknife: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        quality = try Self.quality(call)
        smallest = call.positional(1) == nil ? Self.smallestShare : try call.number(1, in: 0.001...0.5)
        (minimumRows, confidence) = (max(1, call.minimumGroupSize), call.confidence)
        fold = FeatureRowsFold(columns: call.features, quality: quality, seed: call.seed)
    }

    private static func quality(_ call: MeasureCall) throws(Diagnostic) -> RowQuality {
        guard let word = call.positional(0) else {
            guard call.arguments.isEmpty else { throw call.wrong("takes no name", "write `\(call.descriptor.usage)`") }
            return .standard(for: call.frame.task)
        }
        let known = RowQuality.allCases.filter { $0.isDefined(for: call.frame.task) }
        guard let quality = known.first(where: { $0.rawValue == word }) else {
            throw call.wrong(
                "`\(word)` is no quality of \(call.frame.task.rawValue) rows",
                "write one of \(known.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
        }
        return quality
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let table = try results.result(fold)
        if let reason = Self.nothingToSearch(table) { return .undefined(reason, rows: table.rows) }
        guard let constant = quality.constantLoss(table), constant > 0 else {
            return .undefined("the labels in scope do not differ, so there is no constant to compare with", rows: table.rows)
        }
        let searched = min(table.rows / 2, SegmentSearch.mostRows)
        let least = max(minimumRows, Int((smallest * Double(searched)).rounded(.up)))
        let search = SegmentSearch(table, searched: searched, minimumRows: least)
        let findings = SegmentFindings(search).findings
        guard let worst = findings.first else {
            return .undefined("no segment has \(least) rows in each half of the data", rows: table.rows)
        }
        let report = SegmentReport(quality: quality, constant: constant, confidence: confidence, table: table)
        return Measurement(
            report.value(worst.inside), interval: report.interval(worst.inside), rows: worst.rows,
            details: report.details(findings, tried: search.tried))
    }

    private static func nothingToSearch(_ table: FeatureTable) -> String? {
        if table.rows == 0 { return "no rows with a label in scope" }
        if table.outcomes == nil { return "more than \(TextCodes.most) different labels in scope" }
        if table.features.isEmpty { return "there is no feature to search for segments" }
        return table.totalWeight > 0 ? nil : "the rows in scope have no weight"
    }
}
