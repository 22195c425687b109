import AssayCheckKit
import AssayCore

/// Number of declared packages that are missing or of another version than asked for.
///
/// - Definition: packages of `checks.environment.lock` that apply here, by their markers, and that are not installed or do not meet what is asked, as `packaging` decides it.
/// - Units: a count; each difference names package, wanted, found, file and line.
/// - Missing values: nothing declared that applies here is undefined.
/// - State: none.
struct PackageMismatches: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "package_mismatches", .environment, "Number of declared packages that are missing or of another version than asked for.",
        unit: .count, range: 0...(.infinity), better: .lower,
        statistical: false, equals: "packaging.requirements.Requirement and packaging.specifiers.SpecifierSet.contains")
    static let aspect = EnvironmentAspect.packages

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
