import AssayCheckKit
import AssayCore

/// Share of rows whose features another row has with another label.
///
/// - Definition: rows in sets of equal features with more than one label / rows with a label; equals deepchecks'
///   `ConflictingLabels` 0.19, in pandas 3.1 `(df.groupby(features, dropna=False)[label].transform("nunique") > 1).mean()`.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a missing feature equals a missing feature. Without labels undefined.
/// - State: 24 bytes a row. Two different rows count as equal with odds of 2^-128 for each pair, 2^-64 where they differ in one text.
struct ConflictingLabelRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "conflicting_label_rate", .schema, "Share of rows whose features another row has with another label.", range: 0...1,
        better: .lower, statistical: false, equals: "deepchecks ConflictingLabels 0.19")

    private let fold: RowHashFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard call.frame.label != nil else {
            throw call.wrong(
                "needs labels, and the table declares none", "name the column in the manifest: `data.evaluation.label`")
        }
        fold = RowHashFold(columns: call.features.sorted(), withLabels: true)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard !fold.columns.isEmpty else { return .undefined("the model has no features", rows: 0) }
        guard !state.hashes.isEmpty else { return .undefined("no rows with a label in scope", rows: 0) }
        let firsts = state.firstEquals()
        var isMixed = [Bool](repeating: false, count: firsts.count)
        for (position, first) in firsts.enumerated() where state.labels[position] != state.labels[first] { isMixed[first] = true }
        var found = FlaggedRows()
        for (row, first) in zip(state.numbers, firsts) { found.add(row: row, isFlagged: isMixed[first]) }
        return Measurement(
            Double(found.flagged) / Double(found.rows), rows: found.rows,
            details: MeasurementDetails(findings: found.first.findings, numbers: ["conflicting": Double(found.flagged)]))
    }
}
