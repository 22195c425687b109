import AssayCheckKit
import AssayCore

/// Number of model runtimes that are not of the version that was declared.
///
/// - Definition: runtimes that the declaration or `checks.environment.runtime` names and that are missing, or of another version where they are installed or run this very model.
/// - Units: a count; each is named with both versions.
/// - Missing values: no declared runtime is undefined.
/// - State: none.
struct RuntimeMismatch: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "runtime_mismatch", .environment, "Number of model runtimes that are not of the version that was declared.", unit: .count,
        range: 0...(.infinity), better: .lower,
        statistical: false, equals: "packaging.specifiers.SpecifierSet.contains")
    static let aspect = EnvironmentAspect.runtimes

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
