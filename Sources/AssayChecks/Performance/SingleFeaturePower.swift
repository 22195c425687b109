import AssayCheckKit
import AssayCore
import AssayManifest

/// How much of what is to be foretold one feature foretells alone.
///
/// - Definition: ppscore's predictive power score: 0 no better than a guess, 1 without error; see `PredictivePower`.
/// - Units: 0...1.
/// - Missing values: rows without a label are left out; a missing feature is a value of its own.
/// - State: per row, exact up to 254 different values. The interval is a bootstrap's, for a regression the delta method's.
struct SingleFeaturePower: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "single_feature_power", .performance, "How much of what is to be foretold one feature foretells alone.", range: 0...1,
        better: .neither, tasks: [.binary, .multiclass, .regression], parameters: [MeasureParameter("column", .column)],
        equals: "ppscore 1.3 with pooled out-of-fold predictions")

    private let feature: FeaturePower
    private let isRegression: Bool
    var requests: [FoldRequest] { feature.requests(of: .evaluation) }
    var intervalMethods: [IntervalMethod] { [isRegression ? .delta : .poissonBootstrap] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let column = try call.column()
        guard column != call.frame.label else {
            throw call.wrong("the label cannot foretell itself", "name a feature, or leave out the argument for all of them")
        }
        isRegression = call.frame.task == .regression
        feature = FeaturePower(column: column, confidence: call.confidence, seed: call.seed)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let power = try feature.power(results)
        guard let value = power.value else { return .undefined(power.reason ?? "no rows in scope", rows: power.rows) }
        return Measurement(value, interval: power.interval, rows: power.rows)
    }
}
