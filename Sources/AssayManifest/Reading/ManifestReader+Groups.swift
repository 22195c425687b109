import AssayCore

extension ManifestReader {
    mutating func groups() -> [GroupDefinition] {
        (root["groups"]?.entries ?? []).compactMap { group($0) }
    }

    private mutating func group(_ entry: YAMLNode.Entry) -> GroupDefinition? {
        checkName(entry)
        let node = entry.value
        guard let column = node.text ?? node["column"]?.text else { return nil }
        let breaks = (node["breaks"]?.items).map { $0.compactMap(\.number) }
        let labels = node["labels"].map { names($0, of: "the label").map(\.value) }
        if let breaks, let node = node["breaks"], breaks.count == node.items.count { checkOrder(breaks, node) }
        if let breaks, let labels, let node = node["labels"], labels.count != breaks.count + 1 {
            report(
                .labelCount, "the group `\(entry.name)` has \(breaks.count) breaks and \(labels.count) labels", at: node.place,
                label: "must be \(breaks.count + 1)",
                details: ["breaks cut the column into one interval more than there are breaks"],
                help: "write \(breaks.count + 1) labels")
        }
        return GroupDefinition(name: entry.name, column: column, breaks: breaks, labels: labels, place: entry.key.place)
    }

    /// Names are used in requirements, where these characters have a meaning.
    private mutating func checkName(_ entry: YAMLNode.Entry) {
        guard
            let wrong = entry.name.first(where: { "*=,()<>!\"'".contains($0) || $0.isWhitespace })
                ?? (entry.name.isEmpty ? " " : nil)
        else { return }
        report(
            .malformedValue, "the group name `\(entry.name)` holds `\(wrong)`", at: entry.key.place,
            help: "use letters, digits, `_`, `-` and `.`")
    }

    private mutating func checkOrder(_ breaks: [Double], _ node: YAMLNode) {
        for index in breaks.indices.dropFirst() where breaks[index] <= breaks[index - 1] {
            report(
                .unsortedBreaks, "the breaks do not rise", at: node.items[index].place, label: "not above the one before",
                help: "sort them, each once")
            return
        }
    }

    mutating func fairness(_ groups: [GroupDefinition]) -> FairnessSection {
        let node = root["checks"]?["fairness"]
        let by = names(node?["by"], of: "the group").compactMap { groupExpression($0, groups) }
        return FairnessSection(by: by, minimumGroupSize: node?["minimum_group_size"]?.integer ?? 30)
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
