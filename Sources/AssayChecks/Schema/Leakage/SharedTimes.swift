import AssayCheckKit
import AssayCore
import AssayManifest

/// A measure of the rows whose time has something in common with the reference's times.
protocol SharedTimesMeasure: TableMeasure {
    var confidence: Double { get }
    /// What of the reference's times the rule looks at.
    static var reading: FoldRequest.Reading { get }
    /// What a time must satisfy, by the reference's times in the same scale.
    static func rule(_ times: [Double]) -> (Double) -> Bool
}

extension SharedTimesMeasure {
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] {
        [FoldRequest(RowTimesFold()), FoldRequest(RowTimesFold(), of: .reference, whole: true, reading: Self.reading)]
    }

    /// - Throws: DT185 where one table has numbers and the other dates.
    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.result(RowTimesFold()), before = try results.on(.reference, whole: true).result(RowTimesFold())
        guard let scale = now.scale else { return .undefined("no rows with a time in scope", rows: 0) }
        guard let other = before.scale else { return .undefined("the reference has no rows with a time", rows: now.times.count) }
        guard (scale == .number) == (other == .number) else {
            throw Diagnostic(
                .notTime, "the time column holds numbers in one table and dates in the other",
                help: "give both the same type: `data: {evaluation: {columns: {NAME: timestamp}}, …}`")
        }
        func comparable(_ seconds: Double) -> Double { scale == other ? seconds : (seconds / 86_400).rounded(.down) }
        let isShared = Self.rule(before.times.map(comparable))
        var rows = SharedRows()
        for (row, seconds) in now.times.enumerated() {
            rows.add(now.weights.isEmpty ? nil : now.weights[row], isShared: isShared(comparable(seconds)))
        }
        return rows.measurement(
            confidence: confidence, named: "overlapping_rows",
            ["reference_rows": Double(before.times.count), "rows_without_time": Double(now.missing)])
    }
}
