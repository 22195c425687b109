import AssayCore

extension ManifestReader {
    func risk() -> RiskSection? { RiskSection(root["risk"]) }

    func costs() -> CostSection? {
        guard let node = root["checks"]?["performance"]?["costs"] else { return nil }
        return CostSection(
            truePositive: Self.amount(node["tp"]), falsePositive: Self.amount(node["fp"]), falseNegative: Self.amount(node["fn"]),
            trueNegative: Self.amount(node["tn"]), currency: node["currency"]?.text, place: node.place)
    }

    private static func amount(_ node: YAMLNode?) -> CostAmount {
        guard let column = node?["column"] else { return CostAmount(times: node?.number ?? 0) }
        return CostAmount(times: node?["times"]?.number ?? 1, column: column.located(column.text))
    }

    mutating func reproducibility() -> ReproducibilitySection {
        let node = root["checks"]?["reproducibility"]
        let runtimes = (node?["runtimes"]?.items ?? []).compactMap { item in
            file(item, .runtime).map { RuntimeReference(path: $0.value, written: item.text ?? $0.value) }
        }
        return ReproducibilitySection(
            lock: file(node?["lock"], .lock), runtimes: runtimes,
            rows: node?["rows"]?.integer ?? ReproducibilitySection.standardRows, golden: golden(node?["golden"]))
    }

    private mutating func golden(_ node: YAMLNode?) -> GoldenSection? {
        guard let node, let file = file(node["file"] ?? node, .golden) else { return nil }
        return GoldenSection(
            file: file, rows: node["rows"]?.integer ?? GoldenSection.standardRows, keepsInputs: node["inputs"]?.boolean ?? false)
    }

    mutating func environment() -> EnvironmentSection {
        let node = root["checks"]?["environment"]
        let tolerances = (node?["tolerance"]?.entries ?? []).compactMap { entry in
            entry.value.choice(as: VersionTolerance.self).map { (entry.name, $0) }
        }
        return EnvironmentSection(
            lock: file(node?["lock"], .environment), installed: file(node?["installed"], .environment),
            tolerance: Dictionary(tolerances) { first, _ in first }, advisories: file(node?["advisories"], .environment),
            runtime: node?["runtime"]?.located(node?["runtime"]?.text),
            artifacts: (node?["artifacts"]?.items ?? []).compactMap { file($0, .environment) })
    }

    mutating func behavior() -> BehaviorSection? {
        guard let node = root["behavior"] else { return nil }
        return BehaviorSection(
            invariance: (node["invariance"]?.items ?? []).map { item in
                .init(
                    columns: names(item["columns"], of: "the column").map(\.value), atMost: item["at_most"]?.share ?? 0,
                    place: item.place)
            },
            direction: (node["direction"]?.items ?? []).compactMap { item in
                guard let column = item["column"]?.text, let effect = item["raise"]?.choice(as: BehaviorSection.Effect.self) else {
                    return nil
                }
                return .init(column: column, effect: effect, atMost: item["at_most"]?.share ?? 0, place: item.place)
            },
            rows: file(node["rows"], .rows))
    }

    mutating func retrain() -> RetrainSection? {
        guard let node = root["retrain"] else { return nil }
        let variables = (node["environment"]?.entries ?? []).compactMap { entry in entry.value.text.map { (entry.name, $0) } }
        return RetrainSection(
            command: node["command"]?.texts ?? [], inputs: (node["inputs"]?.items ?? []).compactMap { file($0, .inputs) },
            outputs: node["outputs"]?.texts ?? [], environment: Dictionary(variables) { first, _ in first },
            timeout: node["timeout"]?.duration, memory: node["memory"]?.size,
            runs: node["runs"]?.integer ?? RetrainSection.standardRuns,
            seeds: node["seeds"]?.integer ?? RetrainSection.standardSeeds, seedVariable: node["seed_variable"]?.text,
            place: node.place)
    }

    func privacy() -> PrivacySection {
        let node = root["privacy"]
        return PrivacySection(
            hidesGroups: node?["hide_groups"]?.boolean ?? false, minimumCount: node?["minimum_count"]?.integer ?? 0)
    }

    mutating func waivers() -> [Waiver] {
        (root["waivers"]?.items ?? []).compactMap { node in
            guard let check = node["check"], let name = check.text else { return nil }
            checkWaived(name, at: check)
            let until = node["until"].flatMap { until in until.located(until.string.flatMap { CalendarDate($0) }) }
            return Waiver(
                check: Located(name, at: check.place), until: until, by: node["by"]?.text ?? "", reason: node["reason"]?.text ?? "")
        }
    }

    private mutating func checkWaived(_ name: String, at node: YAMLNode) {
        guard TextForm.waivedCheck.matches(name) else { return }
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let measure = String(parts[1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
        if parts[0] == RiskDemand.area { return checkWaivedDemand(measure, offset: parts[0].count + 1, at: node) }
        guard let family = Family(rawValue: parts[0]) else {
            return unknownWaived(
                parts[0], "family", offset: 0, node, NearestName.find(parts[0], in: Family.allCases.map(\.rawValue)))
        }
        if catalog[measure] != family {
            let home = catalog[measure].map { "\($0.rawValue)/\(measure)" }
            unknownWaived(
                measure, "measure of the \(family.rawValue) family", offset: parts[0].count + 1, node,
                home ?? NearestName.find(measure, in: catalog.names(of: family)))
        }
    }

    private mutating func checkWaivedDemand(_ name: String, offset: Int, at node: YAMLNode) {
        let known = RiskDemand.allCases.map(\.rawValue)
        guard known.contains(name) else {
            return unknownWaived(name, "demand of a risk tier", offset: offset, node, NearestName.find(name, in: known))
        }
        guard root["risk"] == nil else { return }
        report(
            .demandWithoutRisk, "the waiver names a demand of a risk tier, and the manifest states no `risk`", at: node.place,
            help: "delete the waiver, or state `risk: {likelihood: …, impact: …}`")
    }

    private mutating func unknownWaived(_ name: String, _ what: String, offset: Int, _ node: YAMLNode, _ near: String?) {
        report(
            .unknownWaivedCheck, "the waiver names `\(name)`, which is no \(what)",
            at: node.place(offset: offset, length: name.count),
            help: near.map { "did you mean `\($0)`?" } ?? "`assay list` shows the checks")
    }
}

extension RiskSection {
    /// Nil where a part is missing or wrong, which the shapes report.
    init?(_ node: YAMLNode?) {
        guard let node, let likelihood = node["likelihood"]?.choice(as: Likelihood.self),
            let impact = node["impact"]?.choice(as: Impact.self)
        else { return nil }
        self.init(likelihood: likelihood, impact: impact, place: node.place)
    }
}
