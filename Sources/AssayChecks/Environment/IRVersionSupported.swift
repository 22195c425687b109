import AssayCheckKit
import AssayCore

/// Whether the runtimes load the format version of the model file.
///
/// - Definition: 1 when the ONNX IR version is at most what the runtime in use loads and, where `checks.environment.runtime` names
///   one, what that release loads, else 0.
/// - Units: 0 or 1; each limit is named in the details.
/// - Missing values: a manifest without a model is MD104; a release that nothing is known of is EN092.
/// - State: none.
struct IRVersionSupported: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "ir_version_supported", .environment, "Whether the runtimes load the format version of the model file.", range: 0...1,
        better: .higher, statistical: false, equals: "onnxruntime.InferenceSession loading a model of that IR version")

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let found = try context.formatCompatibility()
        return Measurement(
            found.supported ? 1 : 0, rows: 0, details: MeasurementDetails(findings: found.findings.isEmpty ? nil : found.findings))
    }
}
