import AssayCheckKit
import AssayCore

/// Number of libraries of which the model file records another version than the environment asks for.
///
/// - Definition: libraries whose version the model file records and that `checks.environment.lock` asks for in a version which that is not.
/// - Units: a count; each is named with both versions.
/// - Missing values: a file that records nothing, or nothing that is declared, is undefined.
/// - State: none.
struct ArtifactEnvironmentMismatches: EnvironmentMeasure {
    static let descriptor = MeasureDescriptor(
        "artifact_environment_mismatches", .environment,
        "Number of libraries of which the model file records another version than the environment asks for.", unit: .count,
        range: 0...(.infinity), better: .lower,
        statistical: false, equals: "scikit-learn's InconsistentVersionWarning, without loading the model")
    static let aspect = EnvironmentAspect.artifact

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }
}
