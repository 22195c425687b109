import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows that the smallest group has.
///
/// - Definition: min over groups of the rows / rows with a group; equals `Series.value_counts(normalize=True).min()` of pandas 3.1. A
///   group that the manifest names by `labels` counts with 0 rows where it is absent.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a group are left out and counted. Without groups undefined, so inconclusive.
/// - State: a count a group, exact. The interval is Wilson's; it does not account for having chosen the smallest group.
struct MinorityShare: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "minority_share", .schema, "Share of rows that the smallest group has.", range: 0...1, better: .higher,
        parameters: [MeasureParameter("group", .group)], equals: "pandas.Series.value_counts(normalize=True).min() 3.1")

    private let grouping: Grouping
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(RowCountFold(), by: grouping)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        grouping = try call.grouping()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let split = try results.groups(RowCountFold(), by: grouping)
        let groups = split.groups.map { (name: $0.name, rows: $0.value.rows) } + absent(split.groups.map(\.name))
        let rows = groups.reduce(0) { $0 + $1.rows }
        let details = MeasurementDetails(
            groups: groups.map {
                GroupValue(group: $0.name, value: rows > 0 ? Double($0.rows) / Double(rows) : nil, rows: $0.rows)
            },
            numbers: ["rows_without_group": Double(split.missingRows)])
        guard rows > 0, let smallest = groups.map(\.rows).min() else { return .undefined("no rows with a group in scope", rows: 0) }
        let (part, whole) = (Double(smallest), Double(rows))
        return Measurement(
            part / whole, interval: .share(part, of: whole, squares: whole, confidence: confidence), rows: rows, details: details)
    }

    /// Named groups without a row; of an intersection only those that occur are known.
    private func absent(_ seen: [String]) -> [(name: String, rows: Int)] {
        guard grouping.terms.count == 1, let term = grouping.terms.first else { return [] }
        return term.labels.map { "\(term.name)=\($0)" }.filter { !seen.contains($0) }.map { ($0, 0) }
    }
}
