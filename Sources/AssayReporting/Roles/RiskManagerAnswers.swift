import AssayCore

/// Which evidence, which data, who let what through, and a block to sign.
struct RiskManagerAnswers {
    let facts: RoleFacts
    private var record: RunRecord { facts.record }

    var all: [RoleAnswer] { [verdict, tier, waived, evidence, lineage, signed, notShown, signOff] }

    private var verdict: RoleAnswer {
        let words =
            switch record.summary.outcome {
            case "pass": "The gate is open"
            case "fail": "The gate is shut"
            default: "Nothing was judged, so the gate is shut"
            }
        return RoleAnswer(
            "What was decided?",
            ["\(words): \(RunText(record: record).counts).", "Run \(record.id), started \(record.timing.started) (UTC)."]
                + record.checks.filter(\.blocks).map { "\($0.name) \(RoleFacts.verdict($0)): \(CheckText(check: $0).evidence)" })
    }

    private var tier: RoleAnswer {
        guard let risk = record.risk else {
            return RoleAnswer(
                "How hard did the gate have to be?",
                ["Not stated: the manifest has no `risk`, so that no tier was demanded of it."])
        }
        let part =
            risk.partial
            ? ["This run left out checks, families or rows: it is a part of the gate, and does not qualify the model."] : []
        return RoleAnswer(
            "How hard did the gate have to be?",
            [
                "Likelihood \(risk.likelihood), impact \(risk.impact): score \(risk.score), tier \(risk.tier)\(risk.suite.map { ", \($0)" } ?? ""). Who stated that, the record does not say: the history of the manifest does."
            ] + part,
            .init(
                header: ["demand", "what the tier asks for", "this run"],
                rows: risk.demands.map { demand in
                    let open = demand.departures.isEmpty ? "" : ": \(demand.departures.joined(separator: "; "))"
                    return [demand.name, demand.demand, demand.state.rawValue.replacing("_", with: " ") + open]
                }, code: [0]))
    }

    private var waived: RoleAnswer {
        RoleAnswer(
            "What was waived, by whom, until when?", [],
            .init(
                header: ["what", "by", "until", "reason", "in this run"],
                rows: record.everyWaiver.map { waiver in
                    [waiver.check, waiver.by, waiver.until ?? "no end", waiver.reason, WaiverText(waiver: waiver).state]
                }, code: [0]), or: "Nothing: the manifest has no waiver.")
    }

    private var evidence: RoleAnswer {
        let tables = record.data.sorted { $0.key < $1.key }.flatMap { name, table in
            table.sources.map { ["data: \(name)", $0.path, $0.sha256] }
                + (table.profile.map { [["profile: \(name)", "\(NumberText.count($0.rows, "row"))", $0.digest]] } ?? [])
        }
        let files = [("model", record.model.artifact), ("manifest", record.manifest), ("data contract", record.contract)]
        return RoleAnswer(
            "Which model and which data, exactly?",
            record.model.artifact == nil ? ["No model file: the predictions are a column of the data."] : [],
            .init(
                header: ["what", "file", "SHA-256"],
                rows: files.compactMap { name, fact in fact.map { [name, $0.path, $0.sha256] } } + tables, code: [2]))
    }

    private var lineage: RoleAnswer {
        guard let git = record.git else {
            return RoleAnswer("Where does it come from?", ["No commit: \(record.gitReason ?? "the reason was not recorded")."])
        }
        let facts: [(String, String?)] = [
            ("commit", git.commit), ("tree", git.tree), ("branch", git.branch),
            ("tags", git.tags.isEmpty ? nil : git.tags.joined(separator: ", ")), ("remote", git.remote),
            ("work tree", git.dirty ? "\(NumberText.count(git.dirtyFileCount, "uncommitted change"))" : "clean"),
            ("CI build", record.environment.ciURL), ("result", record.resultDigest),
        ]
        return RoleAnswer(
            "Where does it come from?", [],
            .init(header: ["what", "this run"], rows: facts.map { [$0.0, $0.1 ?? "not recorded"] }))
    }

    private var signed: RoleAnswer {
        RoleAnswer(
            "Who signed it?",
            [
                "The record holds no signature: one stands beside it, in the attestation, and names a key. Whether there is one, and whose, this tells:"
            ],
            commands: ["assay verify assay.intoto.json --key KEY.pub"])
    }

    private var notShown: RoleAnswer {
        let open = record.checks.filter {
            [.inconclusive, .error].contains($0.outcome) || ($0.outcome == .skipped && $0.waiver == nil)
        }
        let recorded = record.checks.count { $0.outcome == .recorded }
        let lines =
            recorded == 0 ? [] : ["\(NumberText.count(recorded, "measure")) recorded without a bound: nothing was decided on them."]
        return RoleAnswer(
            "What does it not show?", lines,
            .init(
                header: ["check", "verdict", "why"], rows: open.map { [$0.name, RoleFacts.verdict($0), $0.message] }, code: [0]),
            or: lines.isEmpty ? "Every requirement was measured and judged. What was not required was not looked at." : nil)
    }

    private var signOff: RoleAnswer {
        let roles = ["subject-matter expert", "data scientist", "risk manager"]
        var answer = RoleAnswer(
            "Sign-off", ["For the file: who read this, in which role, and what was decided. Run \(record.id)."],
            .init(header: ["role", "name", "decision", "date", "signature"], rows: roles.map { [$0, "", "", "", ""] }))
        answer.isForm = true
        return answer
    }
}
