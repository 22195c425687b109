import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import AssayTabular

/// Mutual information of the values of two columns.
///
/// - Definition: Σ p(a, b) ln(p(a, b) / (p(a) p(b))); equals `sklearn.metrics.mutual_info_score` 1.9, each different value a category.
/// - Units: nats; 0 for independent columns.
/// - Missing values: rows where one of the two is null or NaN are left out. Without rows, or with more than 1,000 different values in a
///   column, undefined, so inconclusive.
/// - State: a count a pair of values; exact. The interval is by the delta method.
/// - Source: Shannon 1948; Roulston 1999, Physica D 125:285.
struct MutualInformation: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "mutual_information", .schema, "Mutual information of the values of two columns.", range: 0...(.infinity), better: .neither,
        parameters: [MeasureParameter("column", .column), MeasureParameter("second_column", .column)],
        equals: "sklearn.metrics.mutual_info_score 1.9")

    private let fold: CrossingFold
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.delta] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = CrossingFold(first: try call.column(0), second: try call.column(1))
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard !state.hasTooMany else {
            return .undefined("a column has more than \(Crossing.mostCategories) different values", rows: state.rows)
        }
        let table = ContingencyTable(state.cells)
        guard let value = table.mutualInformation, let error = table.mutualInformationError else {
            return .undefined("no rows with both values in scope", rows: 0)
        }
        return Measurement(
            value, interval: .normal(value, error: error, confidence: confidence)?.clamped(to: 0...(.infinity)), rows: table.total)
    }
}

/// Counts the pairs of values of two columns.
struct CrossingFold: Fold {
    let first: String
    let second: String

    var memory: FoldMemory { .perClass }
    var needs: FoldNeeds { FoldNeeds(columns: [first, second]) }

    typealias State = Crossing

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (first, second) = (try observation.keys(first), try observation.keys(second))
        var cells: [ContingencyTable.Cell: Int] = [:]
        rows.forEach { row in
            guard !first.isMissing[row], !second.isMissing[row] else { return }
            cells[ContingencyTable.Cell(row: first.keys[row], column: second.keys[row]), default: 0] += 1
        }
        state.merge(Crossing(cells))
    }
}
