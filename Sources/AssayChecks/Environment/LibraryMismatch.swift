import AssayCheckKit
import AssayCore

/// Number of system libraries whose version is not the captured one.
///
/// - Definition: C library, C++ library, BLAS and CUDA of the captured environment that are missing here or of another version.
/// - Units: a count; each library is named with both versions.
/// - Missing values: a declaration that is no captured environment is undefined.
/// - State: none.
struct LibraryMismatch: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "library_mismatch", .environment, "Number of system libraries whose version is not the captured one.", unit: .count,
        range: 0...(.infinity), better: .lower,
        statistical: false, equals: "comparing the captured versions")
    static let aspect = EnvironmentAspect.libraries

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
