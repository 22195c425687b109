import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose time stands in the reference too.
///
/// - Definition: Σw[time among the reference's times] / Σw over rows with a time; the times are those of the `time` role. Where one table
///   has dates and the other moments, the days are compared.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a time are left out; a table without times on either side is undefined, so inconclusive.
/// - State: eight bytes a row. The interval is Wilson's.
/// - Throws: DT183 where a table has no `time` role; DT185 for times that are text, or numbers in one table alone.
struct DateDuplicateRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "date_duplicate_rate", .schema, "Share of rows whose time stands in the reference too.", range: 0...1, better: .lower,
        equals: "pandas.Series.isin(reference).mean() 3.1; deepchecks DateTrainTestLeakageDuplicates")

    private let fold = RowTimesFold()
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference, whole: true)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.result(fold), before = try results.on(.reference, whole: true).result(fold)
        return try now.shared(with: before, confidence: confidence) { times in
            let known = Set(times)
            return known.contains
        }
    }
}

extension RowTimesFold.State {
    /// The share of rows whose time satisfies what another table's times demand.
    ///
    /// - Parameter rule: takes the other table's times, and says of a time whether it is shared.
    /// - Throws: DT185 where one table has numbers and the other dates.
    func shared(
        with other: RowTimesFold.State, confidence: Double, _ rule: ([Double]) -> (Double) -> Bool
    ) throws(Diagnostic) -> Measurement {
        guard let scale else { return .undefined("no rows with a time in scope", rows: 0) }
        guard let otherScale = other.scale else { return .undefined("the reference has no rows with a time", rows: times.count) }
        guard (scale == .number) == (otherScale == .number) else {
            throw Diagnostic(
                .notTime, "the time column holds numbers in one table and dates in the other",
                help: "give both the same type: `data: {evaluation: {columns: {NAME: timestamp}}, …}`")
        }
        func comparable(_ seconds: Double) -> Double { scale == otherScale ? seconds : (seconds / 86_400).rounded(.down) }
        let isShared = rule(other.times.map(comparable))
        var rows = SharedRows()
        for (row, seconds) in times.enumerated() {
            rows.add(weights.isEmpty ? nil : weights[row], isShared: isShared(comparable(seconds)))
        }
        return rows.measurement(
            confidence: confidence, named: "overlapping_rows",
            ["reference_rows": Double(other.times.count), "rows_without_time": Double(missing)])
    }
}
