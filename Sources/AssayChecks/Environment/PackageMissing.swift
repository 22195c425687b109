import AssayCheckKit
import AssayCore

/// Number of declared packages that are not installed.
///
/// - Definition: packages of `checks.environment.lock` that apply here, by their markers, and that are not installed in any version.
/// - Units: a count; each package is named with file and line.
/// - Missing values: nothing declared that applies here is undefined.
/// - State: none.
struct PackageMissing: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "package_missing", .environment, "Number of declared packages that are not installed.", unit: .count,
        range: 0...(.infinity), better: .lower,
        statistical: false, equals: "pip check, for packages that are required and not installed")
    static let aspect = EnvironmentAspect.missingPackages

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
