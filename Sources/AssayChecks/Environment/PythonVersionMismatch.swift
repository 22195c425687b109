import AssayCheckKit
import AssayCore

/// Whether Python is not of the version that was declared.
///
/// - Definition: 1 when the installed Python does not meet one of the declared conditions, else 0.
/// - Units: 0 or 1.
/// - Missing values: no declared version, or none that could be found, is undefined.
/// - State: none.
struct PythonVersionMismatch: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "python_version_mismatch", .environment, "Whether Python is not of the version that was declared.", range: 0...1,
        better: .lower,
        statistical: false, equals: "packaging.specifiers.SpecifierSet.contains")
    static let aspect = EnvironmentAspect.python

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
