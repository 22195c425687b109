import AssayCore

extension ManifestReader {
    mutating func fairness(_ groups: [GroupDefinition]) -> FairnessSection {
        let node = root["checks"]?["fairness"]
        let by = names(node?["by"], of: "the group").compactMap { groupExpression($0, groups) }
        return FairnessSection(
            by: by, minimumGroupSize: node?["minimum_group_size"]?.integer ?? 30,
            minimumGroupShare: node?["minimum_group_share"]?.share)
    }

    private mutating func groupExpression(_ item: Located<String>, _ groups: [GroupDefinition]) -> Located<GroupExpression>? {
        guard TextForm.groupExpression.matches(item.value) else { return nil }
        let names = item.value.split(separator: "*").map { String($0).trimmingSpaces }
        for name in names where !groups.contains(where: { $0.name == name }) {
            report(undeclared(name, .undeclaredGroup, groups, at: item.place))
        }
        if Set(names).count < names.count {
            report(
                .repeatedName, "the intersection `\(item.value)` names a group twice", at: item.place, help: "name each group once")
        }
        return Located(GroupExpression(names), at: item.place)
    }

    func undeclared(_ name: String, _ code: DiagnosticCode, _ groups: [GroupDefinition], at place: SourcePlace) -> Diagnostic {
        let known = groups.map(\.name)
        return Diagnostic(
            code, "the group `\(name)` is not declared", at: place, label: "not under `groups`",
            details: known.isEmpty ? [] : ["groups: \(known.joined(separator: ", "))"],
            help: NearestName.find(name, in: known).map { "did you mean `\($0)`?" } ?? "declare it: `groups: {\(name): column}`")
    }
}
