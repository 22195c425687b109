import AssayCore

/// Renders what did not pass as GitLab's code quality report.
///
/// - Definition: an entry a check that failed, was inconclusive or could not be measured, at its requirement in the manifest. The
///   fingerprint is made from the model and the name of the check alone, so that GitLab knows it again in the next pipeline.
/// - Source: GitLab documentation, code quality report format.
public struct CodeQualityReport: Sendable {
    public init() {}

    public func render(_ record: RunRecord) -> [UInt8] {
        JSONValue.array(record.checks.filter(\.outcome.blocks).map { entry($0, record) }).bytes + [UInt8(ascii: "\n")]
    }

    private func entry(_ check: CheckResult, _ record: RunRecord) -> JSONValue {
        let place = ReportPlace(check, record)
        return .object([
            "description": .string("\(check.message) (\(CheckText(check: check).headline))".shownSafely),
            "check_name": .string(check.id), "fingerprint": .string(StableName.of(record.model.name, check.name)),
            "severity": .string(severity(check)),
            "location": .object([
                "path": .shown(place.path), "lines": .object(["begin": .integer(Int64(place.line))]),
            ]),
        ])
    }

    private func severity(_ check: CheckResult) -> String {
        if check.severity == .warn { return "minor" }
        return switch check.outcome {
        case .fail: "critical"
        case .error: "blocker"
        default: "major"
        }
    }
}
