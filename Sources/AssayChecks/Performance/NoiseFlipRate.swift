import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose decision changes when every number moves by a small part of itself.
///
/// - Definition: every number that the model reads is multiplied by 1 + e, e uniform in ±relative_size, in four draws; a row flips when its
///   decision changes in at least one. Σw[flips] / Σw over rows of which a draw changes any number.
/// - Units: a rate in 0...1.
/// - Missing values: nulls stay; rows that the model gives no answer for are left out; a noisy row without an answer is a flip.
/// - State: counts and exact sums of weights. The interval is Wilson's.
struct NoiseFlipRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "noise_flip_rate", .performance, "Share of rows whose decision changes when every number moves by a small part of itself.",
        range: 0...1, better: .lower, tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("relative_size", .number(0...1))],
        equals: "numpy.mean(any(decision(x * (1 + e)) != decision(x)))")

    private static let draws: UInt64 = 4

    let fold: FlipFold<Noise>
    let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let size = try call.share()
        fold = FlipFold(variations: (0..<Self.draws).map { Noise(size: size, draw: $0, seed: call.seed) })
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try results.result(fold).measurement(
            "the decision changes", nothing: "no row in scope has a number that the model reads", confidence: confidence)
    }
}
