import AssayCheckKit
import AssayCore

/// Number of installed packages that nothing declares.
///
/// - Definition: installed packages that the declaration does not name and, where it is no lock, that no named package needs.
/// - Units: a count; each package is named with its version.
/// - Missing values: nothing declared that applies here is undefined.
/// - State: none.
struct PackageExtra: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "package_extra", .environment, "Number of installed packages that nothing declares.", unit: .count, range: 0...(.infinity),
        better: .lower,
        statistical: false, equals: "pip-sync, for packages that it would uninstall")
    static let aspect = EnvironmentAspect.extraPackages

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
