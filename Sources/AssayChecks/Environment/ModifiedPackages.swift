import AssayCheckKit
import AssayCore

/// Number of installed packages whose files are not those that were installed.
///
/// - Definition: installed packages of which a file that their RECORD, or conda's record, lists with a SHA-256 digest is missing or has other bytes.
/// - Units: a count; each package is named with the files.
/// - Missing values: a place without files, such as a captured environment, and packages without such a list are undefined.
/// - State: none.
struct ModifiedPackages: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "modified_packages", .environment, "Number of installed packages whose files are not those that were installed.",
        unit: .count,
        range: 0...(.infinity), better: .lower,
        statistical: false, equals: "debsums, for packages of Python and conda")
    static let aspect = EnvironmentAspect.modifiedPackages

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
