import AssayCore

extension ManifestReader {
    /// Everything together; to be thrown away where `problems` is not empty.
    mutating func manifest(file: String, displayPath: String, text: String, profile: String?, suites: [String]) -> Manifest {
        let groups = groups()
        let budget = evaluationBudget()
        let declared = root.entries.map { ($0.name, $0.key.place) }
        let contractTables = contractTables()
        var manifest = Manifest(
            file: file, displayPath: displayPath, text: text, model: model(), risk: risk(), data: data(), groups: groups,
            baseline: baseline(), decideOn: setting("decide_on")?.choice() ?? .estimate,
            confidence: setting("confidence")?.share ?? 0.95,
            errorBudget: setting("error_budget")?.share, evaluationBudget: budget, memoryBudget: setting("memory_budget")?.size,
            seed: root["seed"]?.unsigned ?? 1, requirements: requirements(groups) + (budget?.requirements ?? []),
            contract: self.file(root["checks"]?["schema"]?["contract"], .contract),
            costs: costs(), fairness: fairness(groups), reproducibility: reproducibility(),
            environment: environment(), behavior: behavior(), retrain: retrain(), privacy: privacy(), waivers: waivers(),
            profiles: (root["profiles"]?.entries ?? []).map(\.name), profile: profile, enabledFamilies: enabledFamilies(),
            rowLimit: overlay?["rows"]?.integer, attest: overlay?["attest"]?.boolean ?? false, suites: suites,
            declared: Dictionary(declared) { first, _ in first })
        manifest.contractTables = contractTables
        return manifest
    }

    private mutating func contractTables() -> [Located<TableName>] {
        let listed = root["checks"]?["schema"]?["contract_tables"]
        if let listed, root["checks"]?["schema"]?["contract"] == nil {
            report(
                .missingKey, "`contract_tables` names tables for a contract, and there is none", at: listed.place,
                help: "add `contract: schema.yaml`, or remove `contract_tables`")
        }
        return names(listed, of: "the table").compactMap { name in
            TableName(rawValue: name.value).map { Located($0, at: name.place) }
        }
    }

    private mutating func enabledFamilies() -> Set<Family> {
        guard let listed = overlay?["families"] else { return Set(Family.allCases) }
        return Set(names(listed, of: "the family").compactMap { Family(rawValue: $0.value) })
    }
}
