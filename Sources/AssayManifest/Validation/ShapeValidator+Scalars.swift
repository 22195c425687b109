import AssayCore

extension ShapeValidator {
    mutating func text(_ node: YAMLNode, _ shape: Shape, at path: String) {
        guard let string = node.string, !node.isNull else { return wrongType(node, expected: shape.name, at: path) }
        if string.trimmingSpaces.isEmpty {
            return report(.emptyValue, "`\(path)` is empty", at: node.place, help: "write \(shape.name), or leave the key out")
        }
        ambiguous(node, at: path)
    }

    /// Reports a plain text that some YAML reader takes for something else.
    mutating func ambiguous(_ node: YAMLNode, at path: String, what: String? = nil) {
        guard node.isPlain, let string = node.string, !ScalarReading(string).isText else { return }
        report(
            .ambiguousValue, "\(what ?? "`\(path)`:") `\(string)` is not text to every YAML reader", at: node.place,
            label: "some read \(ScalarReading(string).surprise)", help: "quote it: \"\(string)\"")
    }

    mutating func label(_ node: YAMLNode, at path: String) {
        guard let string = node.string, !node.isNull else { return wrongType(node, expected: Shape.label.name, at: path) }
        let reading = ScalarReading(string)
        if node.isPlain, reading.number == nil, reading.boolean == nil { text(node, .text, at: path) }
    }

    /// A value of a column; a text may be empty where it is quoted.
    mutating func constant(_ node: YAMLNode, at path: String) {
        guard let string = node.string, !node.isNull else { return wrongType(node, expected: Shape.constant.name, at: path) }
        let reading = ScalarReading(string)
        if node.isPlain, reading.number == nil, reading.boolean == nil, reading.oldKind != .date { ambiguous(node, at: path) }
    }

    mutating func choice(_ node: YAMLNode, _ values: [String], at path: String) {
        guard let string = node.string, !node.isNull else {
            return wrongType(node, expected: Shape.choice(values).name, at: path, help: "write one of \(Shape.choice(values).name)")
        }
        guard !values.contains(string) else { return }
        report(
            .unknownValue, "`\(path)` cannot be `\(string)`", at: node.place, label: "unknown value",
            details: ["values: \(values.joined(separator: ", "))"],
            help: NearestName.find(string, in: values).map { "did you mean `\($0)`?" }
                ?? "write one of \(Shape.choice(values).name)")
    }

    mutating func boolean(_ node: YAMLNode, at path: String) {
        guard node.isPlain, let string = node.string, !node.isNull else {
            return wrongType(node, expected: Shape.boolean.name, at: path)
        }
        let reading = ScalarReading(string)
        guard reading.boolean == nil else { return }
        guard reading.oldKind == .boolean else { return wrongType(node, expected: Shape.boolean.name, at: path) }
        report(
            .ambiguousValue, "`\(path)`: `\(string)` is not a truth value to every YAML reader", at: node.place,
            label: "some read text", help: "write `\(reading.surprise)`")
    }

    mutating func number(_ node: YAMLNode, _ limits: Shape.Limits, isWhole: Bool, at path: String) {
        let shape: Shape = isWhole ? .integer(limits) : .number(limits)
        guard let string = node.string, node.isPlain, ScalarReading(string).isAnyNumber else {
            let number = node.string.flatMap(WrittenNumber.value)
            return wrongType(node, expected: shape.name, at: path, help: number == nil || node.isPlain ? nil : "remove the quotes")
        }
        guard let number = ScalarReading(string).number else { return unclearNumber(node, string, at: path) }
        guard !isWhole || number.rounded() == number else { return wrongType(node, expected: shape.name, at: path) }
        check(number, limits, node, at: path)
    }

    /// `1_000`, `010`, `1e3`, `1:30`, `.inf`: a number to some readers, text or another number to others.
    private mutating func unclearNumber(_ node: YAMLNode, _ string: String, at path: String) {
        if let special = Double(string.filter { $0 != "." }), !special.isFinite {
            return report(.outOfRange, "`\(path)` must be a finite number", at: node.place, help: "write a number")
        }
        report(
            .ambiguousValue, "`\(path)`: `\(string)` is not the same number to every YAML reader", at: node.place,
            label: "some read \(ScalarReading(string).surprise)",
            help: "write the digits out, without separators, leading zeros or exponents")
    }

    private mutating func check(_ number: Double, _ limits: Shape.Limits, _ node: YAMLNode, at path: String) {
        let tooLow = limits.minimum.map { limits.excludesMinimum ? number <= $0 : number < $0 } ?? false
        guard tooLow || limits.maximum.map({ number > $0 }) ?? false else { return }
        if path == "assay" { return formatVersion(node) }
        report(
            .outOfRange, "`\(path)` is out of range", at: node.place, label: limits.words, help: "write a number \(limits.words)")
    }

    private mutating func formatVersion(_ node: YAMLNode) {
        report(
            .unknownFormatVersion, "this assay reads format version \(ManifestShape.formatVersion), and the manifest is of another",
            at: node.place, label: "unknown version",
            help: "write `assay: \(ManifestShape.formatVersion)`, or install an assay that reads this version")
    }

    /// A probability strictly between 0 and 1.
    mutating func share(_ node: YAMLNode, at path: String) {
        guard let string = node.string, !node.isNull else { return wrongType(node, expected: Shape.share.name, at: path) }
        let isPercentage = TextForm.percentage.matches(string)
        if !isPercentage, node.isPlain, ScalarReading(string).isAnyNumber, ScalarReading(string).number == nil {
            return unclearNumber(node, string, at: path)
        }
        guard let number = WrittenNumber.value(string), isPercentage || node.isPlain else {
            return malformed(node, .percentage, at: path)
        }
        guard number > 0, number < 1 else {
            return report(
                .outOfRange, "`\(path)` is out of range", at: node.place, label: "must lie between 0 and 1",
                help: number >= 1 && !isPercentage && number < 100
                    ? "did you mean `\(string)%`?" : "write \(TextForm.percentage.example)")
        }
    }

    mutating func formed(_ node: YAMLNode, _ form: TextForm, at path: String) {
        guard let string = node.string, !node.isNull else { return wrongType(node, expected: form.name, at: path) }
        guard form.matches(string) else { return malformed(node, form, at: path) }
        if form.name == TextForm.date.name {
            if CalendarDate(string) == nil { malformed(node, form, at: path) }
        } else {
            ambiguous(node, at: path)
        }
    }

    private mutating func malformed(_ node: YAMLNode, _ form: TextForm, at path: String) {
        report(
            .malformedValue, "`\(path)` is not \(form.name)", at: node.place, label: "not understood",
            help: "write it as \(form.example)")
    }
}

extension Shape.Limits {
    /// `between 0 and 1`, `of at least 1`.
    var words: String {
        switch (minimum, maximum) {
        case (let low?, let high?): "between \(Self.plain(low)) and \(Self.plain(high))"
        case (let low?, nil): excludesMinimum ? "above \(Self.plain(low))" : "of at least \(Self.plain(low))"
        case (nil, let high?): "of at most \(Self.plain(high))"
        case (nil, nil): "of any size"
        }
    }

    static func plain(_ number: Double) -> String {
        Int64(exactly: number).map(String.init) ?? UInt64(exactly: number).map(String.init) ?? "\(number)"
    }
}
