import AssayCheckKit
import AssayCore
import AssayManifest

/// A measure of the values of a column that the column of the other table does not have.
protocol UnseenValuesMeasure: TableMeasure {
    var fold: DistributionFold { get }
    var confidence: Double { get }
    /// Whether the reference is what is looked at, and the evaluation table what it is compared with.
    static var looksAtReference: Bool { get }
}

extension UnseenValuesMeasure {
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference)] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let pair = ColumnPair(before: try results.on(.reference).result(fold), now: try results.result(fold))
        if let reason = pair.reason { return .undefined(reason, rows: pair.rows) }
        return Self.looksAtReference
            ? measurement(of: pair.before, among: pair.now, named: "lost")
            : measurement(of: pair.now, among: pair.before, named: "new")
    }

    /// The share with Wilson's interval; both columns have values.
    private func measurement(of one: ColumnSample, among other: ColumnSample, named name: String) -> Measurement {
        let known = other.counts ?? [:], found = (one.counts ?? [:]).sorted { $0.key < $1.key }
        let counts = found.map(\.value), unseen = found.filter { known[$0.key] == nil }.map(\.value)
        let (part, whole) = (unseen.reduce(0) { $0 + $1.weight }, counts.reduce(0) { $0 + $1.weight })
        return Measurement(
            part / whole, interval: .share(part, of: whole, squares: counts.reduce(0) { $0 + $1.squares }, confidence: confidence),
            rows: counts.reduce(0) { $0 + $1.rows },
            details: MeasurementDetails(numbers: [
                "\(name)_categories": Double(unseen.count), "\(name)_rows": Double(unseen.reduce(0) { $0 + $1.rows }),
            ]))
    }
}
