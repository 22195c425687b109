import AssayCheckKit
import AssayCore

/// A measure that counts what of the environment is not as declared.
protocol EnvironmentMeasure: ProbeMeasure {
    static var aspect: EnvironmentAspect { get }
}

extension EnvironmentMeasure {
    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let found = try context.environment(Self.aspect)
        let details = MeasurementDetails(
            findings: found.findings.isEmpty ? nil : found.findings, numbers: ["compared": Double(found.compared)])
        if let reason = found.reason { return .undefined(reason, rows: 0, details: details) }
        return Measurement(Double(found.count), rows: 0, details: details)
    }
}
