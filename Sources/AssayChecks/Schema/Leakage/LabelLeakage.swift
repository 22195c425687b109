import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// By how much the label-telling power of one feature differs between the reference and now.
///
/// - Definition: |power in the reference − power in the evaluation table|, each power that of `single_feature_power`.
/// - Units: 0...1; the details have both powers and the change with its sign.
/// - Missing values: rows without a label are left out; a missing feature is a value of its own.
/// - State: per row, as `single_feature_power`. The interval is recovered from those of the two powers.
/// - Source: deepchecks FeatureLabelCorrelationChange; Zou and Donner 2008.
struct LabelLeakage: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "label_leakage", .schema, "By how much the label-telling power of one feature differs between the reference and now.",
        range: 0...1, better: .lower, tasks: [.binary, .multiclass, .regression], parameters: [MeasureParameter("column", .column)],
        defaultRule: .proven, equals: "the PPS difference of deepchecks FeatureLabelCorrelationChange, by single_feature_power")

    private let feature: FeaturePower
    var intervalMethods: [IntervalMethod] { [.mover] }
    var requests: [FoldRequest] { feature.requests(of: .evaluation) + feature.requests(of: .reference) }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let column = try call.column()
        guard column != call.frame.label else {
            throw call.wrong("the label cannot leak itself", "name a feature, or leave out the argument for all of them")
        }
        feature = FeaturePower(column: column, confidence: call.confidence, seed: call.seed)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try feature.power(results), before = try feature.power(results.on(.reference))
        guard let power = now.value else { return .undefined(now.reason ?? "no rows in scope", rows: now.rows) }
        guard let reference = before.value else {
            return .undefined("in the reference: \(before.reason ?? "no rows in scope")", rows: now.rows)
        }
        let change = DifferenceInterval.recovered(
            (reference, before.interval), (power, now.interval), confidence: feature.confidence)
        return Measurement(
            abs(reference - power), interval: change.magnitude.clamped(to: 0...1), rows: now.rows,
            details: MeasurementDetails(numbers: [
                "power": power, "reference_power": reference, "change": power - reference, "reference_rows": Double(before.rows),
            ]))
    }
}
