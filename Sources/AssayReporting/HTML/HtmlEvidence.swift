import AssayCore

/// What a verdict stands on: which model, data, commit and machine, and what was waived.
struct HtmlEvidence {
    struct Fact {
        let name: String
        let values: [String]
    }
    struct Waived { let name, reason: String }

    let record: RunRecord

    var facts: [Fact] {
        var facts = [Fact(name: "run", values: [record.id, record.resultDigest, "seed \(record.seed)"])]
        facts.append(Fact(name: "model", values: [record.model.artifact.map(file) ?? "predictions from a column"]))
        facts.append(Fact(name: "manifest", values: [file(record.manifest)]))
        facts += record.data.sorted { $0.key < $1.key }.map { name, table in
            Fact(name: "data: \(name)", values: ["\(NumberText.count(table.rows, "row"))"] + table.sources.map(file))
        }
        if let risk { facts.append(risk) }
        return facts + [Fact(name: "commit", values: commit), Fact(name: "machine", values: machine)]
    }

    var waived: [Waived] { record.everyWaiver.map { Waived(name: $0.check, reason: WaiverText(waiver: $0).words) } }

    private var risk: Fact? {
        guard let risk = record.risk else { return nil }
        let demands = risk.demands.map { demand in
            let missing = demand.departures.isEmpty ? "" : ": \(demand.departures.joined(separator: "; "))"
            return "\(demand.demand) (\(demand.state.rawValue.replacing("_", with: " "))\(missing))"
        }
        return Fact(name: "risk", values: [RunText(record: record).risk].compactMap(\.self) + demands)
    }

    private func file(_ fact: RunRecord.FileFact) -> String {
        "\(fact.path), \(NumberText.value(Double(fact.bytes), unit: "B")), sha256 \(fact.sha256)"
    }

    private var commit: [String] {
        guard let git = record.git else { return [record.gitReason ?? "no commit"] }
        let place = [git.branch.map { "on \($0)" }, git.remote].compactMap(\.self)
        let state = git.dirty ? "tree dirty: \(git.dirtyFiles.prefix(10).joined(separator: ", "))" : "tree clean"
        return [git.commit ?? "no commit yet"] + place + [state]
    }

    private var machine: [String] {
        let environment = record.environment
        let runtimes = environment.runtimes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return runtimes + [environment.operatingSystem, environment.processor]
            + [environment.ci, environment.ciURL].compactMap(\.self) + ["\(record.tool.name) \(record.tool.version)"]
    }
}
