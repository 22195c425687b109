import AssayCheckKit
import AssayCore
import AssayManifest

/// Jensen–Shannon distance of what the service saw of a column from the evaluation table.
///
/// - Definition: that of `jensen_shannon_distance`, with the evaluation table in the place of the reference: its bins, the serving
///   table's shares. No id is needed.
/// - Units: 0...√(log 2) = 0.833.
/// - Missing values: a bin of their own; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else.
/// - Throws: DT181 where only one table holds numbers.
struct ServingDrift: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "serving_drift", .schema, "Jensen–Shannon distance of what the service saw of a column from the evaluation table.",
        range: 0...0.8325546111576977, better: .lower, parameters: [MeasureParameter("column", .column)], defaultRule: .proven,
        equals: "scipy.spatial.distance.jensenshannon 1.17")

    private let distance: JensenShannonDistance
    var intervalMethods: [IntervalMethod] { distance.intervalMethods }
    var requests: [FoldRequest] { [FoldRequest(distance.fold), FoldRequest(distance.fold, of: .serving)] }

    init(_ call: MeasureCall) throws(Diagnostic) { distance = try JensenShannonDistance(call) }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let evaluated = try results.result(distance.fold), served = try results.on(.serving).result(distance.fold)
        guard evaluated.rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        let pair = ColumnPair(before: evaluated, now: served, beforeName: "evaluation table", nowName: "serving table")
        var found = try distance.conclude(pair)
        found.rows = evaluated.rows
        found.details.numbers?["reference_rows"] = nil
        found.details.numbers?["serving_rows"] = Double(served.rows)
        return found
    }
}
