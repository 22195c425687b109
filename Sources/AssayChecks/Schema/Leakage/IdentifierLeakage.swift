import AssayCheckKit
import AssayCore
import AssayManifest

/// How much of the label the order of ids, times or rows foretells.
///
/// - Definition: the predictive power score, as `single_feature_power`, of the rows' ranks by the `id` role, the `time` role or the
///   place in the table.
/// - Units: 0...1.
/// - Missing values: rows without a label are left out; a missing identifier is a value of its own.
/// - State: per row. The interval is a bootstrap's, for a regression the delta method's.
/// - Throws: DT182, DT183 where the manifest names no such role; RQ162 for another word.
struct IdentifierLeakage: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "identifier_leakage", .schema, "How much of the label the order of ids, times or rows foretells.", range: 0...1,
        better: .lower, tasks: [.binary, .multiclass, .regression], parameters: [MeasureParameter("identifier", .identifier)],
        equals: "ppscore 1.3 of the ranks, as deepchecks IdentifierLabelCorrelation")

    private let fold: IdentifierPowerFold
    private let task: ModelTask
    var intervalMethods: [IntervalMethod] { [task == .regression ? .delta : .poissonBootstrap] }
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard let word = call.positional(0), let identifier = RowIdentifier(rawValue: word) else {
            throw Diagnostic(
                .wrongIdentifier, "`\(call.descriptor.name)` is of `id`, `time` or `row`", at: call.place,
                help: "write `identifier_leakage(row)`, or `single_feature_power(COLUMN)` for a column without such a role")
        }
        fold = IdentifierPowerFold(identifier: identifier, confidence: call.confidence, seed: call.seed)
        task = call.frame.task
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let power = try results.result(fold)
        guard let value = power.value else { return .undefined(power.reason ?? "no rows in scope", rows: power.rows) }
        return Measurement(value, interval: power.interval, rows: power.rows)
    }
}

extension DiagnosticCode {
    /// The argument of a measure of identifiers is neither `id` nor `time` nor `row`.
    public static let wrongIdentifier: DiagnosticCode = "RQ162"
}
