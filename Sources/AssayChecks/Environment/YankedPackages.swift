import AssayCheckKit
import AssayCore

/// Number of installed packages of a release that its authors took back.
///
/// - Definition: installed packages whose version an advisory with `database_specific.yanked` names.
/// - Units: a count; each is named with its advisories.
/// - Missing values: no advisory about such releases is undefined.
/// - State: none.
struct YankedPackages: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "yanked_packages", .environment, "Number of installed packages of a release that its authors took back.", unit: .count,
        range: 0...(.infinity), better: .lower,
        statistical: false, equals: "PEP 592, of a local list")
    static let aspect = EnvironmentAspect.yankedPackages

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
