import AssayCheckKit
import AssayCore

/// Number of installed packages with a known vulnerability.
///
/// - Definition: installed packages whose version an advisory of `checks.environment.advisories` names as affected.
/// - Units: a count; each is named with its advisories and the version that mends it.
/// - Missing values: no installed package is undefined.
/// - State: none.
struct VulnerablePackages: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "vulnerable_packages", .environment, "Number of installed packages with a known vulnerability.", unit: .count,
        range: 0...(.infinity), better: .lower,
        statistical: false, equals: "pip-audit with the same advisories")
    static let aspect = EnvironmentAspect.vulnerablePackages

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
