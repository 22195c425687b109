import AssayCore

extension ManifestReader {
    mutating func groups() -> [GroupDefinition] {
        (root["groups"]?.entries ?? []).compactMap { group($0) }
    }

    private mutating func group(_ entry: YAMLNode.Entry) -> GroupDefinition? {
        checkName(entry)
        guard let split = split(entry) else { return nil }
        return GroupDefinition(
            name: entry.name, split: split, missing: entry.value["missing"]?.choice() ?? .drop, place: entry.key.place)
    }

    private mutating func split(_ entry: YAMLNode.Entry) -> GroupDefinition.Split? {
        let node = entry.value
        if let written = node["where"] { return condition(written) }
        if let text = node.text { return GroupCondition.isMeant(by: text) ? condition(node) : .values(column: text, labels: nil) }
        guard let column = node["column"]?.text else { return nil }
        refuseContradictions(node)
        if let map = node["map"] { return .mapping(column: column, mapping(map, node["others"])) }
        let labels = node["labels"].map { names($0, of: "the label").map(\.value) }
        guard let written = node["breaks"] else { return .values(column: column, labels: labels) }
        let breaks = written.items.compactMap(\.number)
        if breaks.count == written.items.count { checkOrder(breaks, written) }
        if let labels, let node = node["labels"], labels.count != breaks.count + 1 {
            report(
                .labelCount, "the group `\(entry.name)` has \(breaks.count) breaks and \(labels.count) labels", at: node.place,
                label: "must be \(breaks.count + 1)",
                details: ["breaks cut the column into one interval more than there are breaks"],
                help: "write \(breaks.count + 1) labels")
        }
        return .intervals(column: column, breaks: breaks, labels: labels)
    }

    private mutating func condition(_ node: YAMLNode) -> GroupDefinition.Split? {
        guard let text = node.text else { return nil }
        do throws(RequirementProblem) {
            return .condition(try GroupCondition(text, at: node.place(offset: 0, length: text.unicodeScalars.count)))
        } catch {
            report(error.diagnostic { node.place(offset: $0, length: $1) })
            return nil
        }
    }

    /// A mapping says all that breaks and labels say.
    private mutating func refuseContradictions(_ node: YAMLNode) {
        for entry in node.entries {
            switch entry.name {
            case "breaks" where node["map"] != nil, "labels" where node["map"] != nil:
                report(
                    .contradictoryKeys, "`\(entry.name)` cannot stand beside `map` in a group", at: entry.key.place,
                    help: "keep one of the two")
            case "others" where node["map"] == nil:
                report(
                    .contradictoryKeys, "`others` has a meaning beside `map` only", at: entry.key.place,
                    help: "name the values of each member: `map: {white: [White, Caucasian]}`")
            default: break
            }
        }
    }

    private mutating func mapping(_ map: YAMLNode, _ others: YAMLNode?) -> GroupMapping {
        var owners: [String: String] = [:]
        let members = map.entries.map { entry in
            let values = entry.value.items.isEmpty ? [entry.value] : entry.value.items
            for value in values { claim(value, for: entry.name, &owners) }
            return GroupMapping.Member(name: entry.name, values: values.compactMap(\.string))
        }
        return GroupMapping(members: members, others: others?.text)
    }

    private mutating func claim(_ value: YAMLNode, for member: String, _ owners: inout [String: String]) {
        guard let text = value.string else { return }
        guard let owner = owners.updateValue(member, forKey: text) else { return }
        report(
            .valueOfTwoMembers, "the value `\(text)` stands under \(owner == member ? "`\(member)` twice" : "two members")",
            at: value.place, label: "is `\(owner)` already", help: "each value belongs to one member: remove one of the two")
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
}
