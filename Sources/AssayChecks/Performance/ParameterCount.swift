import AssayCheckKit
import AssayCore

/// Trained numbers in the model file.
///
/// - Definition: elements of all initializers, and of ai.onnx.ml operators the coefficients, thresholds of branches, weights of leaves,
///   support vectors, offsets, scales and imputed values; branches and loop bodies included.
/// - Units: numbers.
/// - Missing values: no artifact is MD104.
/// - State: none.
struct ParameterCount: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "parameter_count", .performance, "Trained numbers in the model file.", unit: .count, range: 0...(.infinity),
        better: .lower, statistical: false, equals: "a count of the protobuf's initializers and attributes in Python's onnx")

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        Measurement(Double(try context.artifactFacts().parameterCount), rows: 0)
    }
}
