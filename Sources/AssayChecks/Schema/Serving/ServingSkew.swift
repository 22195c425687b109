import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows where the service saw another value of a column.
///
/// - Definition: Σw[values differ] / Σw over the ids that stand in both the evaluation and the serving table. Numbers agree where
///   |a − b| <= tolerance max(|a|, |b|); other values where they are canonically equal.
/// - Units: a rate in 0...1.
/// - Missing values: missing agrees with missing alone; rows without an id are left out.
/// - State: sixteen bytes a row and eight for each further column, in both tables. The interval is Wilson's.
/// - Throws: DT182 where a table has no `id` role, DT184 for an id that stands twice; RQ163 for a tolerance outside 0...1.
struct ServingSkew: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "serving_skew", .schema, "Share of rows where the service saw another value of a column.", range: 0...1, better: .lower,
        parameters: [MeasureParameter("column", .column), MeasureParameter("tolerance", .number(0...1), required: false)],
        equals: "1 - numpy.isclose(atol=0) of the rows that pandas.DataFrame.merge 3.1 joins by id")

    /// Ten times what a 32-bit float loses.
    private static let tolerance = 1e-6

    private let fold: ServedValuesFold
    private let tolerance: Double
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] {
        ServedRows.requests + [FoldRequest(fold), FoldRequest(fold, of: .serving, whole: true)]
    }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = ServedValuesFold(column: try call.column())
        (tolerance, confidence) = (try Self.tolerance(call), call.confidence)
    }

    private static func tolerance(_ call: MeasureCall) throws(Diagnostic) -> Double {
        guard let argument = call.arguments.dropFirst().first else { return tolerance }
        let isTolerance = argument.name == nil || argument.name == "tolerance"
        guard isTolerance, let number = argument.number, (0...1).contains(number) else {
            throw Diagnostic(
                .wrongTolerance, "`\(argument.written)` is no tolerance from 0 to 1", at: call.place,
                help: "write `\(call.descriptor.name)(\(call.positional(0) ?? "COLUMN"), tolerance=0.01)`")
        }
        return number
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try ServedRows(results)
        if let reason = rows.reason { return .undefined(reason, rows: 0) }
        let mine = try results.result(fold).values
        let theirs = try results.on(.serving, whole: true).result(fold).values
        var (found, nulls, servedNulls) = (SharedRows(), 0, 0)
        rows.evaluated.forEach(in: rows.served) { row, partner in
            guard let partner else { return }
            let (one, other) = (mine[row], theirs[partner])
            found.add(rows.evaluated.weight(row), isShared: !one.agrees(with: other, tolerance: tolerance))
            nulls += one.isMissing && !other.isMissing ? 1 : 0
            servedNulls += other.isMissing && !one.isMissing ? 1 : 0
        }
        guard found.all.rows > 0 else { return .undefined("no id stands in both tables", rows: 0) }
        return found.measurement(
            confidence: confidence, named: "different_rows",
            ["missing_in_evaluation": Double(nulls), "missing_in_serving": Double(servedNulls)])
    }
}

extension DiagnosticCode {
    /// The tolerance of a measure that compares values is no number from 0 to 1.
    public static let wrongTolerance: DiagnosticCode = "RQ163"
}
