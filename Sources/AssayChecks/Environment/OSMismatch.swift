import AssayCheckKit
import AssayCore

/// Whether the operating system or the base image is not the one that was declared.
///
/// - Definition: 1 when the distribution or its version differs from the captured one, or the image's digest from the one in the Dockerfile, else 0.
/// - Units: 0 or 1.
/// - Missing values: a declaration that names none is undefined.
/// - State: none.
struct OSMismatch: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "os_mismatch", .environment, "Whether the operating system or the base image is not the one that was declared.",
        range: 0...1, better: .lower,
        statistical: false, equals: "comparing ID and VERSION_ID of os-release(5)")
    static let aspect = EnvironmentAspect.operatingSystem

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
