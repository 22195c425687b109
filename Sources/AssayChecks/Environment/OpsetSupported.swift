import AssayCheckKit
import AssayCore

/// Whether the runtime loads the format version and every operator set that the model declares.
///
/// - Definition: 1 when the ONNX IR version and each opset are at most what the runtime loads, else 0.
/// - Units: 0 or 1; each version above the limit is named in the details, with a runtime that would do.
/// - Missing values: a manifest without a model is MD104.
/// - State: none.
struct OpsetSupported: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "opset_supported", .environment,
        "Whether the runtime loads the format version and every operator set that the model declares.", range: 0...1,
        better: .higher, statistical: false, equals: "onnxruntime.InferenceSession loading the model or refusing it")

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let found = try context.compatibility()
        return Measurement(
            found.supported ? 1 : 0, rows: 0, details: MeasurementDetails(findings: found.findings.isEmpty ? nil : found.findings))
    }
}
