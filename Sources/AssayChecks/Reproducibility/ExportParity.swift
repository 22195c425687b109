import AssayCheckKit
import AssayCore
import AssayManifest
import Foundation

/// Number of rows where the exported model predicts something else than the framework that trained it.
///
/// - Definition: rows that stand in both tables, joined by `id` or by place, whose scores differ by more than the tolerance, or whose decided
///   classes differ. Without a tolerance |x - y| <= 1e-6 + 1e-5 |y|, y the framework's: what 32-bit floats lose.
/// - Units: a count of rows; the details name the first and what the differences look like, never their values.
/// - Missing values: two NaN are equal, a NaN beside a number is a difference. No row in both tables is undefined, so inconclusive.
/// - State: per row of both tables, about 40 bytes.
/// - Throws: RQ101 for a tolerance; RQ200 where the table names no predictions; DT184 for an id that stands twice.
struct ExportParity: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "export_parity", .reproducibility,
        "Number of rows where the exported model predicts something else than the framework that trained it.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: PredictionTolerance.parameters, statistical: false,
        equals: "numpy.count_nonzero(~numpy.isclose(exported, framework, rtol, atol))")

    private let mine: ExportedRowsFold
    private let theirs: ExportedRowsFold
    private let tolerance: PredictionTolerance
    var requests: [FoldRequest] { [FoldRequest(mine), FoldRequest(theirs, of: .export, whole: true)] }
    var hasJackknife: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let hasID = call.frame.id != nil
        mine = ExportedRowsFold(source: .artifact, hasID: hasID, features: call.features)
        theirs = ExportedRowsFold(source: .table, hasID: hasID)
        let stated = try call.predictionTolerance(skipping: 0)
        guard stated.ulp == nil else {
            throw call.wrong(
                "`ulp` has no meaning between two number formats",
                "write `export_parity(absolute=1e-6)` or `export_parity(decisions)`")
        }
        tolerance = call.arguments.isEmpty ? PredictionTolerance(absolute: 1e-6, relative: 1e-5) : stated
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> AssayCore.Measurement {
        let found = try ExportedPairs(
            results.result(mine), results.on(.export, whole: true).result(theirs), tolerance: tolerance)
        guard !found.pairs.isEmpty else { return .undefined("no row stands in both tables", rows: 0) }
        guard found.isComparable else {
            return .undefined("the model and `data.export` have neither scores nor classes in common", rows: found.pairs.count)
        }
        let differing = found.differing
        return Measurement(
            Double(differing.count), rows: found.pairs.count,
            details: MeasurementDetails(
                findings: findings(found, differing), numbers: ["rows_without_partner": Double(found.strangers)]))
    }

    private func findings(_ found: ExportedPairs, _ differing: [ExportedPairs.Pair]) -> [String]? {
        var findings: [String] = []
        if !differing.isEmpty {
            let rows = differing.prefix(5).map { "\($0.row)" }.joined(separator: ", ") + (differing.count > 5 ? ", …" : "")
            let largest = differing.compactMap { pair in pair.mine.flatMap { mine in pair.theirs.map { abs(mine - $0) } } }
                .filter(\.isFinite).max()
            findings.append(
                "\(differing.count) of \(found.pairs.count) rows differ, first row\(differing.count == 1 ? "" : "s") \(rows)"
                    + (largest.map { "; largest difference \(String(format: "%.2e", $0))" } ?? ""))
            if let cause = ExportCause(pairs: found).words { findings.append("likely cause: \(cause)") }
        }
        if found.strangers > 0 { findings.append("\(found.strangers) rows of `data.export` are not in the evaluation table") }
        return findings.isEmpty ? nil : findings
    }
}
