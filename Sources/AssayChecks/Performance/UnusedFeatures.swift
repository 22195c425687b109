import AssayCheckKit
import AssayCore

/// Number of features whose change never changes any bit of the output.
///
/// - Definition: each feature in turn takes up to eight other observed values in every row, all else equal; it is unused when no output of no
///   row changes by a single bit.
/// - Units: a count of features.
/// - Missing values: a feature without two observed values cannot be judged and does not count; the findings name it.
/// - State: the features' names.
struct UnusedFeatures: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "unused_features", .performance, "Number of features whose change never changes any bit of the output.", unit: .count,
        range: 0...(.infinity), better: .lower, statistical: false,
        equals: "features whose permutation importance is 0 in every row (scikit-learn 1.9, permutation_importance)")

    var requests: [FoldRequest] { [FoldRequest(UnusedFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(UnusedFold())
        guard !state.varied.isEmpty else {
            return .undefined("no row in scope has a feature with another observed value", rows: state.rows)
        }
        let unused = state.varied.subtracting(state.used).sorted()
        let constant = state.inputs.subtracting(state.varied).sorted()
        var details = MeasurementDetails(numbers: ["features": Double(state.inputs.count)])
        let findings =
            unused.map { "`\($0)` changes no output" } + constant.map { "`\($0)` has no other observed value, so nothing is known" }
        if !findings.isEmpty { details.findings = findings }
        return Measurement(Double(unused.count), rows: state.rows, details: details)
    }
}
