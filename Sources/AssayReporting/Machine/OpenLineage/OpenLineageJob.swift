import AssayCore

/// The gate of a model as a job: the same for every run of it.
struct OpenLineageJob {
    let record: RunRecord
    private var facet: OpenLineageFacet { OpenLineageFacet(record: record) }

    var json: JSONValue {
        .object([
            "namespace": .string(namespace), "name": .shown(record.model.name),
            "facets": .fields([
                "jobType": facet(
                    "2-0-4/JobTypeJobFacet", ["processingType": "BATCH", "integration": "ASSAY", "jobType": "MODEL_GATE"]),
                "sourceCodeLocation": place,
                "documentation": record.model.objective.map {
                    facet("1-1-0/DocumentationJobFacet", ["description": .shown($0), "contentType": "text/plain"])
                },
            ]),
        ])
    }

    /// The result of the run as a dataset, so that what is downstream can hang on it.
    var verdict: JSONValue {
        .object([
            "namespace": .string(namespace), "name": .shown("\(record.model.name)/verdict"),
            "facets": .object(["version": facet.version(record.resultDigest)]),
        ])
    }

    /// The repository, so that two of them can each have a model, or a file, of that name.
    func namespace(orElse word: String) -> String { SafeURI.repository(record.git) ?? word }

    private var namespace: String { namespace(orElse: "assay") }

    private var place: JSONValue? {
        guard let git = record.git, let address = SafeURI.repository(git) else { return nil }
        return facet(
            "1-1-0/SourceCodeLocationJobFacet",
            [
                "type": "git", "url": .string(address), "repoUrl": .string(address), "path": .shown(record.manifest.path),
                "version": git.commit.map(JSONValue.shown), "tag": git.tags.first.map(JSONValue.shown),
                "branch": git.branch.map(JSONValue.shown),
            ])
    }
}

/// What one run of the gate found.
struct OpenLineageRun {
    let record: RunRecord
    private var facet: OpenLineageFacet { OpenLineageFacet(record: record) }

    var facets: JSONValue {
        .fields([
            "processing_engine": facet(
                "1-1-1/ProcessingEngineRunFacet",
                [
                    "name": .shown(record.tool.name), "version": .shown(record.tool.version),
                    "openlineageAdapterVersion": .shown(record.tool.version),
                ]),
            "test": facet("1-0-1/TestRunFacet", ["tests": .array(record.checks.compactMap(test))]),
            "tags": facet("1-0-0/TagsRunFacet", ["tags": .array(tags)]),
        ])
    }

    private func test(_ check: CheckResult) -> JSONValue? {
        let status: JSONValue
        switch check.outcome {
        case .recorded: return nil
        case .pass: status = "pass"
        case .skipped: status = "skip"
        case .fail, .inconclusive, .error: status = "fail"
        }
        return .fields([
            "name": .shown(check.name), "status": status, "severity": check.lineageSeverity, "type": .shown(check.measureName),
            "description": .shown(check.finding), "expected": check.requiredWords.map(JSONValue.string),
            "actual": check.observed.map { .string(NumberText.exact($0)) }, "content": .shown(check.requirement),
            "contentType": "expression", "params": .object(["outcome": .string(check.outcome.rawValue)]),
        ])
    }

    private var tags: [JSONValue] {
        let facts: [(String, String?)] = [
            ("run", record.id), ("verdict", record.summary.outcome), ("result_digest", record.resultDigest),
            ("commit", record.git?.commit), ("build", record.environment.ciURL),
        ]
        return facts.compactMap { name, value in
            value.map { .object(["key": .string("assay.\(name)"), "value": .shown($0), "source": "ASSAY"]) }
        }
    }
}

extension CheckResult {
    /// What follows when the check does not pass.
    var lineageSeverity: JSONValue { severity == .warn ? "warn" : "error" }
}
