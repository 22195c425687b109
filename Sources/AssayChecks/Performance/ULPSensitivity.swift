import AssayCheckKit
import AssayCore

/// Largest change of any score when every number that the model reads moves by one unit in the last place.
///
/// - Definition: max |f(x ± ulp) − f(x)| over rows, both directions and all scores, with the ulp of the type that the model reads.
/// - Units: those of the scores. Rows count alike; weights do not matter.
/// - Missing values: rows without an answer are left out; a moved row without one is MD103.
/// - State: a maximum and counts. No interval: a sample says nothing certain about the largest change beyond it.
struct ULPSensitivity: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "ulp_sensitivity", .performance,
        "Largest change of any score when every number that the model reads moves by one unit in the last place.",
        range: 0...(.infinity), better: .lower, equals: "numpy.max(abs(f(numpy.nextafter(x, ±inf)) - f(x)))")

    var requests: [FoldRequest] { [FoldRequest(LastPlaceFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(LastPlaceFold())
        guard state.undefined == 0 else {
            throw Diagnostic(
                .undefinedScore,
                "the model's output becomes NaN, infinite or missing when its inputs move by one unit in the last place",
                details: ["in \(state.undefined) of \(state.rows) rows"],
                help: "look at divisions and logarithms at the edge of their domain")
        }
        guard state.rows > 0 else {
            return .undefined("no row in scope has a floating-point number that the model reads", rows: 0)
        }
        var numbers = ["decision_flips": Double(state.flips)]
        if state.unanswered > 0 { numbers["unanswered_rows"] = Double(state.unanswered) }
        return Measurement(state.largest, rows: state.rows, details: MeasurementDetails(numbers: numbers))
    }
}
