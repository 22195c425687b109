import AssayCore
import Foundation

/// Renders what did not pass as SARIF 2.1.0, which GitHub shows as code scanning alerts.
///
/// - Definition: a result a check that failed, was inconclusive or could not be measured, at its requirement in the manifest, with a rule for
///   each measure; a waived one is there too, suppressed with who answers for it, as is a demand of the risk tier that is waived; `level` is `warning` where the check only warns. Without any, the run has no results, and its invocation says
///   whether the gate is open.
/// - Source: OASIS SARIF 2.1.0; GitHub documentation, SARIF support.
public struct SarifReport: Sendable {
    public init() {}

    public func render(_ record: RunRecord) -> [UInt8] {
        let checks = record.checks.filter { $0.outcome.blocks || $0.waiver != nil }
        let rules = Dictionary(checks.map { ($0.id, $0) }) { first, _ in first }.sorted { $0.key < $1.key }
        let document: JSONValue = .object([
            "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"), "version": .string("2.1.0"),
            "runs": .array([run(record, checks, rules.map(\.value))]),
        ])
        return document.bytes + [UInt8(ascii: "\n")]
    }

    private func run(_ record: RunRecord, _ checks: [CheckResult], _ rules: [CheckResult]) -> JSONValue {
        var run: [String: JSONValue] = [
            "tool": .object([
                "driver": .object([
                    "name": .string(record.tool.name), "semanticVersion": .string(record.tool.version),
                    "rules": .array(rules.map(rule) + record.waivedDemands.map { rule($0.demand) }),
                ])
            ]),
            "automationDetails": .object(["id": .string("assay/\(record.model.name.shownSafely)/\(record.id)")]),
            "invocations": .array([invocation(record)]),
            "results": .array(
                checks.map { result($0, record) } + record.waivedDemands.map { result($0.demand, $0.waivers, record) }),
            "properties": .object(properties(record)),
        ]
        if let git = record.git, let commit = git.commit, let remote = git.remote, URL(string: remote) != nil {
            run["versionControlProvenance"] = .array([
                .object([
                    "repositoryUri": .string(remote), "revisionId": .string(commit), "branch": .string(git.branch ?? "HEAD"),
                ])
            ])
        }
        return .object(run)
    }

    private func properties(_ record: RunRecord) -> [String: JSONValue] {
        var properties: [String: JSONValue] = ["resultDigest": .string(record.resultDigest)]
        if let risk = record.risk {
            properties["riskTier"] = .string(risk.tier)
            properties["riskScore"] = .integer(Int64(risk.score))
            properties["riskLikelihood"] = .string(risk.likelihood)
            properties["riskImpact"] = .string(risk.impact)
            if let suite = risk.suite { properties["riskSuite"] = .string(suite) }
            properties["riskPartial"] = .bool(risk.partial)
        }
        return properties
    }

    private func rule(_ demand: RunRecord.Demand) -> JSONValue {
        .object([
            "id": .string(demand.name), "shortDescription": Self.message("risk tier: \(demand.demand)"),
            "properties": .object(["tags": .array([.string("risk")])]),
        ])
    }

    private func result(_ demand: RunRecord.Demand, _ waivers: [RunRecord.Waiver], _ record: RunRecord) -> JSONValue {
        .object([
            "ruleId": .string(demand.name), "level": .string("warning"),
            "message": Self.message(demand.departures.joined(separator: "\n")),
            "locations": .array([
                .object([
                    "physicalLocation": .object([
                        "artifactLocation": .object(["uri": .string(Self.uri(record.manifest.path))]),
                        "region": .object(["startLine": .integer(1)]),
                    ])
                ])
            ]),
            "partialFingerprints": .object([
                "primaryLocationLineHash": .string(StableName.of(record.model.name, demand.name) + ":1")
            ]),
            "suppressions": .array(waivers.map { Self.suppression("\(WaiverText(waiver: $0).terms): \($0.reason)") }),
        ])
    }

    private static func suppression(_ words: String) -> JSONValue {
        .object(["kind": .string("external"), "status": .string("accepted"), "justification": .string(words.shownSafely)])
    }

    private func invocation(_ record: RunRecord) -> JSONValue {
        .object([
            "executionSuccessful": .bool(true), "exitCode": .integer(Int64(record.summary.exitStatus.rawValue)),
            "startTimeUtc": .string(record.timing.started),
        ])
    }

    private func rule(_ check: CheckResult) -> JSONValue {
        let measure = check.id.split(separator: "/").last.map(String.init) ?? check.id
        return .object([
            "id": .string(check.id),
            "shortDescription": Self.message("\(check.family.rawValue): \(measure)"),
            "fullDescription": Self.message("A requirement of the manifest on the measure \(measure)."),
            "help": Self.message("`assay explain \(measure)` says what it measures, how sure it is and when it misleads."),
            "properties": .object(["tags": .array([.string(check.family.rawValue)])]),
        ])
    }

    private func result(_ check: CheckResult, _ record: RunRecord) -> JSONValue {
        let (text, place) = (CheckText(check: check), ReportPlace(check, record))
        var region: [String: JSONValue] = ["startLine": .integer(Int64(place.line))]
        if let column = place.column { region["startColumn"] = .integer(Int64(column)) }
        let lines =
            [check.message, text.headline] + text.explanation.filter { $0 != check.message } + [text.rerun(record.manifest)]
        var found: [String: JSONValue] = [
            "ruleId": .string(check.id), "level": .string(check.severity == .warn ? "warning" : "error"),
            "message": Self.message(lines.joined(separator: "\n")),
            "locations": .array([
                .object([
                    "physicalLocation": .object([
                        "artifactLocation": .object(["uri": .string(Self.uri(place.path))]), "region": .object(region),
                    ])
                ])
            ]),
            "partialFingerprints": .object([
                "primaryLocationLineHash": .string(StableName.of(record.model.name, check.name) + ":1")
            ]),
            "properties": .object(["outcome": .string(check.outcome.rawValue), "check": .string(check.name)]),
        ]
        if let waiver = check.waiver {
            let end = waiver.until.map { " until \($0)" } ?? ", without an end"
            found["suppressions"] = .array([Self.suppression("by \(waiver.by)\(end): \(waiver.reason)")])
        }
        return .object(found)
    }

    private static func message(_ text: String) -> JSONValue {
        .object(["text": .string(text.split(separator: "\n").map { String($0).shownSafely }.joined(separator: "\n"))])
    }

    /// A relative reference: what a URI reserves is escaped.
    private static func uri(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(CharacterSet(charactersIn: ":"))) ?? path
    }
}
