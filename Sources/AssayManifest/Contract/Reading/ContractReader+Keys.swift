import AssayCore

extension ContractReader {
    typealias Fields = [String: ContractField]

    /// One field or a list of them, each known and once.
    mutating func key(_ node: YAMLNode?, _ fields: Fields) -> Located<[String]>? {
        guard let node else { return nil }
        let items = node.items.isEmpty ? [node] : node.items
        var seen: Set<String> = []
        for item in items {
            guard let name = item.text else { continue }
            if !seen.insert(name).inserted {
                report(.repeatedName, "the key names `\(name)` twice", at: item.place, help: "remove one of the two")
            }
            if fields[name] == nil { unknown(name, "the key", at: item.place, fields) }
        }
        let names = items.compactMap(\.text)
        return names.isEmpty ? nil : Located(names, at: node.place)
    }

    private mutating func unknown(_ name: String, _ what: String, at place: SourcePlace, _ fields: Fields) {
        // A field that was refused is missing here too, and has been reported.
        let written = (table["fields"]?.items ?? []).compactMap { $0["name"]?.text }
        guard table["fields"] != nil, !written.contains(name) else { return }
        report(
            .unknownField, "\(what) names `\(name)`, which is no field of the contract", at: place, label: "not a field",
            help: NearestName.find(name, in: written).map { "did you mean `\($0)`?" } ?? "add it to `fields`")
    }

    mutating func uniqueKeys(_ fields: Fields) -> [Located<[String]>] {
        var seen: Set<String> = []
        return (table["uniqueKeys"]?.items ?? []).compactMap { node in
            guard let found = key(node, fields) else { return nil }
            guard seen.insert(DataContract.keyName(found.value)).inserted else {
                report(.repeatedInContract, "the unique key stands twice", at: node.place, help: "remove one of the two")
                return nil
            }
            return found
        }
    }

    mutating func foreignKeys(_ fields: Fields) -> [ForeignKey] {
        var seen: Set<String> = []
        return (table["foreignKeys"]?.items ?? []).compactMap { node in
            guard let own = key(node["fields"], fields), let reference = node["reference"] else { return nil }
            let table = tableName(reference["resource"])
            let resource = table == nil ? resource(reference["resource"]) : nil
            let others: Located<[String]>?
            if table != nil || resource?.isEmpty == false {
                others = reference["fields"].map { Located($0.texts ?? [$0.text].compactMap(\.self), at: $0.place) }
            } else {
                others = key(reference["fields"], fields)
            }
            guard let others else { return nil }
            refuseUnequal(own, others)
            if !seen.insert(DataContract.keyName(own.value)).inserted {
                report(.repeatedInContract, "these fields are a foreign key twice", at: own.place, help: "remove one of the two")
            }
            return ForeignKey(
                fields: own.value, resource: resource.flatMap { $0.isEmpty ? nil : $0 }, table: table,
                written: reference["resource"]?.string ?? "",
                referenceFields: others.value, place: own.place)
        }
    }

    private mutating func refuseUnequal(_ own: Located<[String]>, _ others: Located<[String]>) {
        guard own.value.count != others.value.count else { return }
        report(
            .malformedForeignKey, "the key has \(own.value.count) fields and refers to \(others.value.count)", at: others.place,
            label: "must be \(own.value.count)", help: "name as many fields on both sides")
    }

    /// A table of the manifest by its name; a file that is called so comes first.
    private func tableName(_ node: YAMLNode?) -> TableName? {
        guard let written = node?.string, !Paths.exists(Paths.absolute(written, in: folder)) else { return nil }
        return TableName(rawValue: written)
    }

    /// The path of the other table; empty for the table itself.
    private mutating func resource(_ node: YAMLNode?) -> String? {
        guard let node, let written = node.string, !written.isEmpty else { return nil }
        let path = Paths.absolute(written, in: folder)
        if !Paths.exists(path), !Paths.isGlob(written) {
            report(
                .malformedForeignKey, "`\(written)` is not there", at: node.place, label: "no such file or folder",
                details: ["looked for \(path)"],
                help: Paths.nearest(to: written, in: folder).map { "did you mean `\($0)`?" }
                    ?? "`resource` is a file, relative to the contract's folder, or `evaluation`, `reference` or `serving`")
        }
        return path
    }

    mutating func rules(_ fields: Fields) -> [ContractRule] {
        var seen: Set<String> = []
        return (table["rules"]?.items ?? []).compactMap { node in
            guard let found = rule(node, fields) else { return nil }
            if !seen.insert(found.name).inserted {
                report(
                    .repeatedInContract, "the contract has the rule `\(found.name)` twice", at: found.place,
                    help: "give one another name")
            }
            return found
        }
    }

    private mutating func rule(_ node: YAMLNode, _ fields: Fields) -> ContractRule? {
        guard let check = node["check"] ?? (node.string == nil ? nil : node), let text = check.text else { return nil }
        do throws(RequirementProblem) {
            let expression = try RuleGrammar.parse(text, fields: fields)
            return ContractRule(
                name: node["name"]?.text ?? text, expression: expression, tolerance: node["tolerance"]?.share,
                severity: node["severity"]?.choice() ?? .fail, place: check.place)
        } catch {
            report(error.diagnostic { check.place(offset: $0, length: $1) })
            return nil
        }
    }
}
