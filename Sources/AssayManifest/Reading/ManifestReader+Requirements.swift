import AssayCore

extension ManifestReader {
    /// The requirements of all families in order; one of the manifest replaces an equal one of a suite, and one of a suite that of a later one.
    mutating func requirements(_ groups: [GroupDefinition]) -> [Requirement] {
        var all: [Requirement] = []
        for entry in root["checks"]?.entries ?? [] {
            guard let family = Family(rawValue: entry.name) else { continue }
            all += requirements(entry.value["require"]?.items ?? [], family, groups)
        }
        tierRequirements = all.filter { requirement in
            risk().map { requirement.place.file == SuiteMerge.written($0.suite) } ?? false
        }
        // Suites come in reverse order, the manifest's own requirements last.
        let strongest = Dictionary(all.map { ($0.subject, $0.place.file) }) { _, later in later }
        return all.filter { strongest[$0.subject] == $0.place.file }
    }

    private mutating func requirements(_ items: [YAMLNode], _ family: Family, _ groups: [GroupDefinition]) -> [Requirement] {
        var found: [Requirement] = []
        var index = 0
        while index < items.count {
            if let pieces = SplitRequirement.pieces(of: items, from: index) {
                report(SplitRequirement.problem(Array(items[pieces])))
                index = pieces.upperBound + 1
                continue
            }
            if let requirement = requirement(items[index], family, groups) { found.append(requirement) }
            index += 1
        }
        return found
    }

    private mutating func requirement(_ node: YAMLNode, _ family: Family, _ groups: [GroupDefinition]) -> Requirement? {
        guard SplitRequirement.inMapping(node) == nil, let scalar = node["require"] ?? node.scalarOnly, let text = scalar.text,
            !scalar.isPlain || ScalarReading(text).isText
        else { return nil }
        do throws(Diagnostic) {
            let site = RequirementSite(text: text, whole: scalar.place) { scalar.place(offset: $0, length: $1) }
            let parsed = try site.parse()
            checkSlice(parsed.slice, in: scalar, groups)
            var requirement = try Requirement(parsed, family: family, catalog: catalog, at: site)
            addOptions(of: node, to: &requirement, groups)
            return requirement
        } catch {
            report(error)
            return nil
        }
    }

    private mutating func addOptions(of node: YAMLNode, to requirement: inout Requirement, _ groups: [GroupDefinition]) {
        requirement.severity = node["severity"]?.choice() ?? .fail
        requirement.decideOn = node["decide_on"]?.choice()
        requirement.confidence = node["confidence"]?.share
        requirement.interval = node["interval"]?.choice()
        requirement.correction = node["correction"]?.choice()
        requirement.reason = node["reason"]?.text
        if let slice = node.entries.first(where: { $0.name == "slice" }) { addSlice(slice, to: &requirement, groups) }
    }

    private mutating func addSlice(_ entry: YAMLNode.Entry, to requirement: inout Requirement, _ groups: [GroupDefinition]) {
        guard let text = entry.value.text else { return }
        guard requirement.slice.isEmpty else {
            return report(
                .contradictoryKeys, "the requirement has a slice of its own and the key `slice`", at: entry.key.place,
                help: "keep `on …` in the requirement, or the key")
        }
        do throws(RequirementProblem) {
            let terms = try RequirementGrammar.parseSlice(text)
            checkSlice(terms, in: entry.value, groups)
            requirement.slice = terms.map(\.term)
            requirement.text += RequirementGrammar.Parsed.text(of: requirement.slice)
        } catch {
            report(error.diagnostic { entry.value.place(offset: $0, length: $1) })
        }
    }

    private mutating func checkSlice(_ terms: [RequirementGrammar.ParsedSliceTerm], in node: YAMLNode, _ groups: [GroupDefinition])
    {
        for parsed in terms {
            let (name, value) = (parsed.term.group, parsed.term.value)
            guard let group = groups.first(where: { $0.name == name }) else {
                report(
                    undeclared(
                        name, .unknownSliceGroup, groups,
                        at: node.place(offset: parsed.groupOffset, length: name.unicodeScalars.count)))
                continue
            }
            guard let labels = group.members, !labels.contains(value) else { continue }
            report(
                .unknownSliceLabel, "the group `\(name)` declares no such label",
                at: node.place(offset: parsed.valueOffset, length: parsed.valueLength), label: "not a label of `\(name)`",
                help: NearestName.find(value, in: labels).map { "did you mean `\($0)`?" }
                    ?? "labels: \(labels.joined(separator: ", "))")
        }
    }
}

extension YAMLNode {
    fileprivate var scalarOnly: YAMLNode? { string == nil ? nil : self }
}

extension Requirement {
    /// What is required something of: two requirements with the same subject differ in bound or options only.
    fileprivate var subject: [String] {
        [family.rawValue, measure.value] + arguments.map(\.written) + ["on"] + slice.map(\.written)
    }
}
