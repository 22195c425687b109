import AssayCheckKit
import AssayCore

/// Number of rows in `behavior.rows` that do not get the decision that they must get.
///
/// - Definition: rows of the file whose decision is not the value in the label column.
/// - Units: a count of rows.
/// - Missing values: a row without a label demands nothing and is left out; a row without an answer fails.
/// - State: counts, exact.
/// - Source: Ribeiro et al. 2020, Beyond accuracy: CheckList, ACL, minimum functionality tests.
struct FunctionalityFailures: FunctionalityMeasure {
    static let descriptor = MeasureDescriptor(
        "functionality_failures", .performance,
        "Number of rows in `behavior.rows` that do not get the decision that they must get.",
        unit: .count, range: 0...(.infinity), better: .lower, tasks: [.binary, .multiclass], statistical: false,
        equals: "minimum functionality test of CheckList (Ribeiro et al. 2020)")

    var requests: [FoldRequest] { [FoldRequest(FunctionalityFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(FunctionalityFold())
        guard state.scope.rows > 0 else { return .undefined("no rows with a label in `behavior.rows`", rows: 0) }
        var details = MeasurementDetails()
        if !state.examples.isEmpty {
            details.findings = ["not as demanded, for example row \(state.examples.map(String.init).joined(separator: ", "))"]
        }
        return Measurement(Double(state.hits.rows), rows: state.scope.rows, details: details)
    }
}
