import AssayCore
import Foundation

/// What MLflow keeps of a run: every measured value with the ends of its interval, and the verdict and its origin as tags.
///
/// - Definition: metrics as `MetricNames` has them, `_lower` and `_upper` for an interval, and the number of checks by outcome. Tags begin with
///   `assay.`; `originTags` are MLflow's own, for a run that is made for the record.
/// - Missing values: NaN has no metric; an infinity is the largest finite number, as in the record.
/// - Throws: RP004 where the record has no time.
public struct MLflowReport: Sendable {
    /// What every version of MLflow takes as the value of a tag.
    private static let tagLimit = 5000

    public init() {}

    /// - Parameter digest: SHA-256 of the record's bytes, in hex.
    public func render(_ record: RunRecord, digest: String) throws(Diagnostic) -> TrackedRun {
        let help = "correct `timing.started` in the record, or run the manifest again"
        return TrackedRun(
            name: "assay \(record.id.shownSafely)", digest: digest,
            started: try StartTime.milliseconds(try StartTime.seconds(record.timing.started, help: help)),
            ended: try StartTime.milliseconds(try StartTime.end(of: record.timing, help: help)), metrics: metrics(record),
            tags: tags(record, digest).compactMapValues { $0 }.mapValues(Self.value),
            originTags: origin(record).compactMapValues { $0 }.mapValues(Self.value))
    }

    private static func value(_ text: String) -> String { String(text.shownSafely.unicodeScalars.prefix(tagLimit)) }

    private func metrics(_ record: RunRecord) -> [String: Double] {
        let names = MetricNames(record.checks)
        var metrics: [String: Double] = [:]
        for check in record.checks {
            let name = names[check]
            metrics[name] = check.observed
            metrics[name + "_lower"] = check.interval?.lower
            metrics[name + "_upper"] = check.interval?.upper
        }
        for outcome in Outcome.allCases {
            metrics["assay/checks/\(outcome.rawValue)"] = Double(record.checks.count { $0.outcome == outcome })
        }
        let largest = Double.greatestFiniteMagnitude
        return metrics.compactMapValues { $0.isNaN ? nil : min(max($0, -largest), largest) }
    }

    private func tags(_ record: RunRecord, _ digest: String) -> [String: String?] {
        let open = record.checks.filter(\.outcome.blocks).map(\.name)
        var tags: [String: String?] = [
            "assay.run_id": record.id, "assay.verdict": record.summary.outcome, "assay.version": record.tool.version,
            "assay.model": record.model.name, "assay.task": record.model.task.rawValue, "assay.record_sha256": digest,
            "assay.model_sha256": record.model.artifact?.sha256, "assay.manifest_sha256": record.manifest.sha256,
            "assay.result_digest": record.resultDigest, "assay.commit": record.git?.commit,
            "assay.dirty": record.git.map { String($0.dirty) }, "assay.build": record.environment.ciURL,
            "assay.not_passed": open.joined(separator: ", "),
        ]
        for (name, table) in record.data where TableName(rawValue: name) != nil {
            tags["assay.\(name)_sha256"] = table.sources.map(\.sha256).joined(separator: ",")
        }
        return tags
    }

    private func origin(_ record: RunRecord) -> [String: String?] {
        [
            "mlflow.source.name": "assay", "mlflow.source.type": "JOB", "mlflow.source.git.commit": record.git?.commit,
            "mlflow.source.git.branch": record.git?.branch, "mlflow.source.git.repoURL": SafeURI.repository(record.git),
        ]
    }
}
