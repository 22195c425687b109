import AssayCheckKit
import AssayCore

/// Number of instruction sets of the captured processor that this one lacks.
///
/// - Definition: vector and matrix instructions that the captured processor had and the processor of the installed environment has not.
/// - Units: a count; each is named.
/// - Missing values: a declaration that is no captured environment, or an image, is undefined.
/// - State: none.
struct CPUFeatureMissing: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "cpu_feature_missing", .environment, "Number of instruction sets of the captured processor that this one lacks.",
        unit: .count, range: 0...(.infinity), better: .lower,
        statistical: false, equals: "set difference of the flags in /proc/cpuinfo")
    static let aspect = EnvironmentAspect.processor

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
