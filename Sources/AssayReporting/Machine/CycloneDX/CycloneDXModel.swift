import AssayCore

/// The model under test as a component with its model card.
struct CycloneDXModel {
    static let reference = "model"

    let record: RunRecord
    let parts: CycloneDXParts

    var component: JSONValue {
        let artifact = record.model.artifact
        return .fields([
            "type": "machine-learning-model", "bom-ref": .string(Self.reference), "name": .shown(record.model.name),
            "description": record.model.objective.map(JSONValue.shown),
            "hashes": artifact.flatMap { CycloneDXReport.hashes($0.sha256) },
            "pedigree": pedigree, "externalReferences": .list(references), "modelCard": card,
            "properties": .list((artifact.map(properties) ?? []) + (record.model.inputs ?? []).map(input)),
        ])
    }

    private func input(_ input: RunRecord.Input) -> JSONValue { CycloneDXReport.property("input:\(input.name)", input.type ?? "") }

    private func properties(_ artifact: RunRecord.FileFact) -> [JSONValue] {
        [CycloneDXReport.property("artifact", artifact.path), CycloneDXReport.property("bytes", String(artifact.bytes))]
    }

    /// The commit that the run stands on.
    private var pedigree: JSONValue? {
        guard let git = record.git, let commit = git.commit else { return nil }
        let notes = git.dirty ? "the work tree had changes that are in no commit" : nil
        return .fields(["commits": .array([.object(["uid": .shown(commit)])]), "notes": notes.map(JSONValue.string)])
    }

    private var references: [JSONValue] {
        let git = record.git
        let place = [git?.commit.map { "commit \($0)" }, git?.branch.map { "branch \($0)" }].compactMap(\.self).joined(
            separator: ", ")
        let repository = SafeURI.repository(git).map { address in
            JSONValue.fields(["type": "vcs", "url": .string(address), "comment": place.isEmpty ? nil : .shown(place)])
        }
        let build = record.environment.ciURL.flatMap(SafeURI.absolute)
        return [repository, build.map { .object(["type": "build-meta", "url": .string($0)]) }].compactMap(\.self)
    }

    private var card: JSONValue {
        .fields([
            "modelParameters": .fields([
                "task": .string(task), "inputs": record.model.inputs.map { _ in .array([.object(["format": "table row"])]) },
                "datasets": .list(parts.data.map { .object(["ref": .string($0.reference)]) }),
            ]),
            "quantitativeAnalysis": JSONValue.list(metrics).map { .object(["performanceMetrics": $0]) },
            "considerations": considerations, "properties": .array(verdict),
        ])
    }

    private var task: String {
        switch record.model.task {
        case .binary: "binary classification"
        case .multiclass: "multiclass classification"
        case .regression: "regression"
        }
    }

    private var considerations: JSONValue? {
        let fields: [String: JSONValue?] = [
            "useCases": record.model.objective.map { .array([.shown($0)]) },
            "technicalLimitations": .list(RecordCaveats(record: record).lines.map(JSONValue.shown)),
            "fairnessAssessments": .list(record.checks.filter { $0.family == .fairness }.map(assessment)),
        ]
        let stated = fields.compactMapValues(\.self)
        return stated.isEmpty ? nil : .object(stated)
    }

    private var verdict: [JSONValue] {
        let facts = [("run", record.id), ("verdict", record.summary.outcome), ("result_digest", record.resultDigest)]
        return (facts + record.checks.map { ("check:\($0.name)", $0.outcome.rawValue) }).map(CycloneDXReport.property)
    }
}

extension CycloneDXModel {
    /// Every value that was measured, of all rows, a slice or a group.
    private var metrics: [JSONValue] {
        record.checks.flatMap { check in
            let whole = check.observed.map { [metric(check.call + unit(check), $0, check.slice, check.interval)] } ?? []
            return whole
                + check.shownGroups.compactMap { group in
                    group.value.map {
                        metric(group.measure ?? "\(check.call), value of the group", $0, group.group, group.interval)
                    }
                }
        }
    }

    private func metric(_ type: String, _ value: Double, _ slice: String?, _ interval: Interval?) -> JSONValue {
        .fields([
            "type": .shown(type), "value": .string(NumberText.exact(value)), "slice": slice.map(JSONValue.shown),
            "confidenceInterval": interval.map {
                .object(["lowerBound": .string(NumberText.exact($0.lower)), "upperBound": .string(NumberText.exact($0.upper))])
            },
        ])
    }

    private func unit(_ check: CheckResult) -> String {
        check.unit.flatMap { $0 == "one" || $0 == "count" ? nil : " in \($0)" } ?? ""
    }

    /// The groups that a requirement of fairness compares, and what it found.
    private func assessment(_ check: CheckResult) -> JSONValue {
        let groups = Set(check.shownGroups.map(\.group)).sorted()
        let harms = check.outcome == .pass ? "none that this requirement shows" : check.outcome.rawValue
        return .fields([
            "groupAtRisk": .shown(groups.isEmpty ? check.slice ?? check.call : groups.joined(separator: " · ")),
            "harms": .shown("\(harms): \(check.finding)"),
            "mitigationStrategy": check.outcome == .skipped ? .shown(check.message) : nil,
        ])
    }
}
