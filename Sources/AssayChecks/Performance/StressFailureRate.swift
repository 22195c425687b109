import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose output stops being an answer when one input is missing, out of range or extreme.
///
/// - Definition: each input in turn is put under each stress of the kind, all else equal. A row fails when any of the outputs is NaN, infinite,
///   missing, or leaves 0...1 where the row's own scores lie in it. Σw[fails] / Σw over rows that any stress changes.
/// - Units: a rate in 0...1.
/// - Missing values: rows without an answer of their own are left out. A change that the model refuses is reported and no failure.
/// - State: counts and exact sums of weights, two counts an input. The interval is Wilson's.
struct StressFailureRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "stress_failure_rate", .performance,
        "Share of rows whose output stops being an answer when one input is missing, out of range or extreme.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("stress", .choice(StressKind.allCases.map(\.rawValue)))],
        equals: "numpy.mean(~numpy.isfinite(f(changed x)))")

    let kind: StressKind
    let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(StressFold(kind: kind))] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard let word = call.positional(0), let kind = StressKind(rawValue: word) else {
            let words = StressKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw call.wrong("needs the stress: \(words)", "write `stress_failure_rate(nulls)`")
        }
        (self.kind, confidence) = (kind, call.confidence)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(StressFold(kind: kind))
        let nothing =
            state.refused.isEmpty ? "no row in scope has an input that this stress changes" : "the model refuses every such change"
        var found = state.share.measurement("the output is no answer", nothing: nothing, confidence: confidence)
        let failing = state.failures.sorted { $0.key < $1.key }.map { "`\($0.key)`: no answer for \($0.value) rows" }
        let refused = state.refused.sorted { $0.key < $1.key }.map { "`\($0.key)`: the model refuses the change (\($0.value))" }
        found.details.findings = (found.details.findings ?? []) + failing + refused
        return found
    }
}
