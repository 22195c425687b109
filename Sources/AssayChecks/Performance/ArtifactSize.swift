import AssayCheckKit
import AssayCore

/// Size of the model file.
///
/// - Definition: the file's length.
/// - Units: bytes.
/// - Missing values: no artifact is MD104.
/// - State: none.
struct ArtifactSize: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "artifact_size", .performance, "Size of the model file.", unit: .bytes, range: 0...(.infinity), better: .lower,
        statistical: false, equals: "the file's length in bytes")

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        Measurement(Double(try context.artifact().bytes), rows: 0)
    }
}
