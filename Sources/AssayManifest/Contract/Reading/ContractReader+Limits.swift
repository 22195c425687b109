import AssayCore

extension ContractReader {
    mutating func limits(_ node: YAMLNode, _ reader: ValueReader) -> FieldLimits {
        let constraints = node["constraints"]
        for entry in constraints?.entries ?? [] { refuseMisfit(entry, reader.type) }
        var limits = FieldLimits()
        limits.isRequired = constraints?["required"]?.boolean ?? false
        limits.isUnique = constraints?["unique"]?.boolean ?? false
        if reader.type.isOrdered { addBounds(constraints, reader, &limits) }
        if reader.type == .string { addLengths(constraints, &limits) }
        allow(constraints?["enum"], node["categories"], reader, &limits)
        return limits
    }

    private mutating func addBounds(_ node: YAMLNode?, _ reader: ValueReader, _ limits: inout FieldLimits) {
        limits.minimum = bound("minimum", node, reader)
        limits.maximum = bound("maximum", node, reader)
        limits.exclusiveMinimum = bound("exclusiveMinimum", node, reader)
        limits.exclusiveMaximum = bound("exclusiveMaximum", node, reader)
        refuseEmptyRange(limits)
    }

    private mutating func bound(_ key: String, _ node: YAMLNode?, _ reader: ValueReader) -> Located<FieldValue>? {
        guard let node = node?[key] else { return nil }
        return node.located(constant(node, reader, "the \(key)"))
    }

    private mutating func refuseEmptyRange(_ limits: FieldLimits) {
        let lows = [(limits.minimum, "minimum", false), (limits.exclusiveMinimum, "exclusiveMinimum", true)]
        let highs = [(limits.maximum, "maximum", false), (limits.exclusiveMaximum, "exclusiveMaximum", true)]
        for (low, lowName, lowExcludes) in lows {
            for (high, highName, highExcludes) in highs {
                guard let low, let high else { continue }
                let isEmpty =
                    high.value.isLess(than: low.value) || ((lowExcludes || highExcludes) && !low.value.isLess(than: high.value))
                guard isEmpty else { continue }
                report(
                    .emptyRange, "no value lies between the \(lowName) and the \(highName)", at: high.place,
                    label: "below the \(lowName)",
                    help: "mend one of the two")
            }
        }
    }

    private mutating func addLengths(_ node: YAMLNode?, _ limits: inout FieldLimits) {
        limits.minLength = node?["minLength"].flatMap { $0.located($0.integer) }
        limits.maxLength = node?["maxLength"].flatMap { $0.located($0.integer) }
        if let low = limits.minLength, let high = limits.maxLength, low.value > high.value {
            report(
                .emptyRange, "no text is longer than minLength and shorter than maxLength", at: high.place,
                help: "mend one of the two")
        }
        guard let node = node?["pattern"], let written = node.text else { return }
        let expression = Pattern(written)
        guard expression.isWellFormed else {
            return report(
                .brokenPattern, "the pattern is not a regular expression", at: node.place, label: "cannot be read",
                details: ["patterns are ICU regular expressions, matched against the whole value"],
                help:
                    "check brackets and backslashes; in double quotes YAML takes a backslash for itself, in single quotes it does not"
            )
        }
        limits.pattern = Located(written, at: node.place)
        limits.expression = expression
    }

    private mutating func allow(_ node: YAMLNode?, _ categories: YAMLNode?, _ reader: ValueReader, _ limits: inout FieldLimits) {
        guard let list = node ?? categories else { return }
        let values = list.items.compactMap { constant($0["value"] ?? $0, reader, "the allowed value") }
        for (index, value) in values.enumerated() where values[..<index].contains(value) && values.count < 1000 {
            report(
                .repeatedName, "an allowed value stands twice", at: list.items[min(index, list.items.count - 1)].place,
                help: "remove one of the two")
        }
        limits.allowed = Located(values, at: list.place)
        limits.allowedSet = Set(values)
    }

    /// - Source: Frictionless Table Schema, table of constraints by type.
    private mutating func refuseMisfit(_ entry: YAMLNode.Entry, _ type: FieldType) {
        let fits =
            switch entry.name {
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum": type.isOrdered
            case "minLength", "maxLength", "pattern": type == .string
            default: true
            }
        guard !fits else { return }
        report(
            .constraintMisfit, "`\(entry.name)` has no meaning for the type `\(type.rawValue)`", at: entry.key.place,
            help: type.isOrdered ? "use minimum and maximum" : "remove it, or mend the type")
    }
}
