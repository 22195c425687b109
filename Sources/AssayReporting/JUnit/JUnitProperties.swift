import AssayCore

/// Facts of a run and of a check as the name and value pairs of JUnit.
enum JUnitProperties {
    /// Which model, data and commit were tested, and the digest of what was found.
    static func run(_ record: RunRecord) -> [(String, String)] {
        let facts: [(String, String?)] = [
            ("run", record.id), ("version", record.tool.version), ("model", record.model.name),
            ("task", record.model.task.rawValue),
            ("artifact", record.model.artifact?.path), ("artifact.sha256", record.model.artifact?.sha256),
            ("manifest", record.manifest.path), ("manifest.sha256", record.manifest.sha256),
            ("commit", record.git?.commit), ("tree", record.git?.tree), ("branch", record.git?.branch),
            ("dirty", record.git.map { String($0.dirty) }), ("seed", String(record.seed)),
            ("outcome", record.summary.outcome), ("wall_seconds", NumberText.exact(record.timing.wallSeconds)),
            ("result_digest", record.resultDigest.isEmpty ? nil : record.resultDigest), ("answered_from", record.answeredFrom),
        ]
        return present(facts) + risk(record) + record.data.sorted { $0.key < $1.key }.flatMap(table)
    }

    /// The tier, its cell of the matrix, and every waiver.
    private static func risk(_ record: RunRecord) -> [(String, String)] {
        let risk = record.risk
        let facts: [(String, String?)] = [
            ("risk.tier", risk?.tier), ("risk.score", risk.map { String($0.score) }), ("risk.likelihood", risk?.likelihood),
            ("risk.impact", risk?.impact), ("risk.suite", risk?.suite), ("risk.partial", risk.map { String($0.partial) }),
        ]
        let waivers = record.everyWaiver.map { ("waiver(\($0.check))", WaiverText(waiver: $0).words) }
        return present(facts) + (risk?.demands ?? []).map { ($0.name.replacing("/", with: "."), $0.state.rawValue) } + waivers
    }

    /// Numbers in the units of the record, as exact as they are there.
    static func check(_ check: CheckResult) -> [(String, String)] {
        present([
            ("outcome", check.outcome.rawValue), ("severity", check.severity.rawValue), ("decide_on", check.decideOn),
            ("value", check.observed.map(NumberText.exact)), ("unit", check.unit), ("comparison", check.comparison),
            ("bound", check.bound.map(NumberText.exact)), ("baseline", check.baseline.map(NumberText.exact)),
            ("interval.lower", check.interval.map { NumberText.exact($0.lower) }),
            ("interval.upper", check.interval.map { NumberText.exact($0.upper) }),
            ("interval.confidence", check.interval.map { NumberText.exact($0.confidence) }),
            ("interval.method", check.interval?.method), ("rows", String(check.rows)),
            ("not_judged", CheckText(check: check).omissions),
            ("false_alarm", check.falseAlarm.map(NumberText.exact)),
            ("smallest_regression", check.smallestRegression.map(NumberText.exact)),
            ("waiver.by", check.waiver?.by), ("waiver.until", check.waiver?.until), ("waiver.reason", check.waiver?.reason),
            ("waiver.outcome", check.waiver?.outcome.rawValue),
        ])
    }

    private static func table(_ name: String, _ table: RunRecord.Table) -> [(String, String)] {
        let digests = table.sources.map { source in
            (table.sources.count == 1 ? "data.\(name).sha256" : "data.\(name).sha256(\(source.path))", source.sha256)
        }
        return [("data.\(name).rows", String(table.rows))] + digests
    }

    private static func present(_ facts: [(String, String?)]) -> [(String, String)] {
        facts.compactMap { name, value in value.map { (name, $0) } }
    }
}
