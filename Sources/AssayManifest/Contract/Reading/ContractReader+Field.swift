import AssayCore

extension ContractReader {
    mutating func field(_ node: YAMLNode) -> ContractField? {
        guard let name = node["name"]?.text else { return nil }
        let reader = valueReader(node)
        var field = ContractField(
            name: name, reader: reader, limits: limits(node, reader),
            missing: SpecialValues(special(node["missingValues"]) ?? tableMissing), sentinels: sentinels(node, reader),
            unit: node["unit"]?.text, role: node["role"]?.text, pii: node["pii"]?.text,
            isForbidden: node["forbidden"]?.boolean ?? false,
            tolerance: node["tolerance"]?.share, severity: node["severity"]?.choice() ?? .fail,
            place: node["name"]?.place ?? node.place)
        field.places = places(node)
        return field
    }

    /// Where the parts of a field stand.
    private func places(_ node: YAMLNode) -> [String: SourcePlace] {
        let own = node.entries.map { ($0.name, $0.value.place) }
        let constraints = (node["constraints"]?.entries ?? []).map { ("constraints.\($0.name)", $0.value.place) }
        return Dictionary(own + constraints) { first, _ in first }
    }

    private mutating func valueReader(_ node: YAMLNode) -> ValueReader {
        let written = node["type"]?.string ?? "string"
        if FieldType.unsupported.contains(written), let type = node["type"] {
            report(
                .unsupportedFieldType, "columns of the type `\(written)` cannot be checked", at: type.place, label: "not supported",
                details: ["types: \(FieldType.allCases.map(\.rawValue).joined(separator: ", "))"],
                help: "write `any` to check only that values are there, or `string` with a pattern")
        }
        var reader = ValueReader(type: FieldType(rawValue: written) ?? .any)
        reader.decimalChar = node["decimalChar"]?.string?.first ?? "."
        reader.groupChar = node["groupChar"]?.string?.first
        reader.isBareNumber = node["bareNumber"]?.boolean ?? true
        if let words = special(node["trueValues"]) { reader.trueValues = Set(words) }
        if let words = special(node["falseValues"]) { reader.falseValues = Set(words) }
        refuseStrangers(node, reader.type)
        refuseSharedWords(node, reader)
        format(node["format"], &reader)
        return reader
    }

    /// Keys that mean something for other types only.
    private mutating func refuseStrangers(_ node: YAMLNode, _ type: FieldType) {
        let homes: [(key: String, types: Set<FieldType>)] = [
            ("decimalChar", [.number]), ("groupChar", [.number, .integer]), ("bareNumber", [.number, .integer]),
            ("trueValues", [.boolean]), ("falseValues", [.boolean]),
        ]
        for (key, types) in homes where !types.contains(type) {
            guard let entry = node.entries.first(where: { $0.name == key }),
                node["type"].map({ FieldType(rawValue: $0.string ?? "") != nil }) ?? true
            else { continue }
            report(
                .constraintMisfit, "`\(key)` has no meaning for the type `\(type.rawValue)`", at: entry.key.place,
                help: "remove it, or mend the type")
        }
    }

    private mutating func refuseSharedWords(_ node: YAMLNode, _ reader: ValueReader) {
        guard let shared = reader.trueValues.intersection(reader.falseValues).min(),
            let place = (node["falseValues"] ?? node["trueValues"])?.place
        else { return }
        report(
            .contradictoryKeys, "`\(shared)` stands for true and for false", at: place, help: "remove it from one of the two lists")
    }

    private mutating func format(_ node: YAMLNode?, _ reader: inout ValueReader) {
        guard let node, let written = node.text, written != "default" else { return }
        var strange: String?
        switch reader.type {
        case .string:
            if let format = StringFormat(rawValue: written) { return reader.format = format }
            let known = StringFormat.allCases.map(\.rawValue)
            return unsupportedFormat(
                written, node, "formats of a string: \(known.joined(separator: ", "))",
                NearestName.find(written, in: known).map { "did you mean `\($0)`?" } ?? "use a pattern: `constraints: {pattern: …}`"
            )
        case .date, .time, .datetime:
            if let pattern = TimePattern(written, problem: &strange) { return reader.pattern = pattern }
            unsupportedFormat(
                written, node, strange.map { "`\($0)` is not read" } ?? "nothing in it stands for a part of a date",
                "write a pattern such as `%d.%m.%Y %H:%M:%S`, or leave the format out for ISO 8601")
        default:
            unsupportedFormat(written, node, "`\(reader.type.rawValue)` has no formats", "remove it")
        }
    }

    private mutating func unsupportedFormat(_ written: String, _ node: YAMLNode, _ detail: String, _ help: String) {
        report(
            .unsupportedFormat, "the format `\(written)` is not read", at: node.place, label: "not understood", details: [detail],
            help: help)
    }

    private mutating func sentinels(_ node: YAMLNode, _ reader: ValueReader) -> SpecialValues {
        let values = (node["sentinels"]?.items ?? []).compactMap { constant($0, reader, "the sentinel") }
        return SpecialValues(special(node["sentinels"]) ?? [], values: values)
    }

    /// A value of the field's type.
    mutating func constant(_ node: YAMLNode, _ reader: ValueReader, _ what: String) -> FieldValue? {
        guard let text = node.string, !node.isNull else { return nil }
        if reader.type == .any, node.isPlain, let number = node.number { return FieldValue.from(number) }
        // A bound of a boolean or a number stands in the contract as YAML writes it; a date may be in the field's format or in ISO 8601.
        let standard = ValueReader(type: reader.type)
        if let value = standard.value(of: text) ?? reader.value(of: text), value.magnitude?.isNaN != true { return value }
        report(
            .constantMisfit, "\(what) is no value of the type `\(reader.type.rawValue)`", at: node.place,
            label: "not a \(reader.type.rawValue)",
            help: reader.type.isTemporal
                ? "write it as ISO 8601 does: `2026-01-31`" : "write a value of the field's type, or mend the type")
        return nil
    }
}
