import AssayCore

/// Renders shapes as JSON Schema, draft 2020-12.
struct JSONSchemaWriter {
    let measures: MeasureNames

    func document() -> JSONValue {
        let definitions = Family.allCases.map { ("requirement_\($0.rawValue)", requirement($0)) }
        let words = "What assay measures of a model and what it requires."
        return document(.object(ManifestShape.root), "assay manifest", words, [("$defs", .object(definitions))])
    }

    /// A data contract: a table schema, or a resource with one.
    func contract() -> JSONValue {
        document(
            .either([.object(ContractShape.table), .object(ContractShape.resource)]), "assay data contract",
            "What a table must look like, in the vocabulary of the Frictionless Table Schema.", [])
    }

    /// A reference profile.
    func profile() -> JSONValue {
        document(.object(ProfileShape.root), "assay reference profile", "What the columns of a table hold, without its rows.", [])
    }

    private func document(_ shape: Shape, _ title: String, _ words: String, _ definitions: [(String, JSONValue)]) -> JSONValue {
        guard case .object(let root) = schema(shape) else { return .object([]) }
        return .object(
            [
                ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(title)),
                ("description", .string(words)),
            ] + root + definitions)
    }

    private func schema(_ shape: Shape) -> JSONValue {
        switch shape {
        case .text, .path: return .object([("type", .string("string")), ("pattern", .string(#"\S"#))])
        case .formed(let form): return formed(form)
        case .label: return .object([("type", types("string", "integer", "number", "boolean"))])
        case .choice(let values): return .object([("enum", .array(values.map(JSONValue.string)))])
        case .boolean: return .object([("type", .string("boolean"))])
        case .number(let limits): return .object([("type", .string("number"))] + bounds(limits))
        case .integer(let limits): return .object([("type", .string("integer"))] + bounds(limits))
        case .share: return share
        case .constant: return .object([("type", types("string", "integer", "number", "boolean"))])
        case .anything: return .object([])
        case .list(let item, let minimum): return list(item, minimum)
        case .map(let value): return .object([("type", .string("object")), ("additionalProperties", schema(value))])
        case .object(let object): return self.object(object)
        case .either(let shapes): return .object([("anyOf", .array(shapes.map(schema)))])
        case .requirement(let family): return .object([("$ref", .string("#/$defs/requirement_\(family.rawValue)"))])
        }
    }

    private func object(_ object: ObjectShape) -> JSONValue {
        let required = object.fields.filter(\.isRequired).map { JSONValue.string($0.key) }
        return .object(
            [("type", .string("object")), ("additionalProperties", .boolean(false))]
                + (required.isEmpty ? [] : [("required", .array(required))])
                + [("properties", .object(object.fields.map { ($0.key, property($0)) }))])
    }

    /// The shape of a key with its explanation and, where it is a plain value, its default.
    private func property(_ field: Field) -> JSONValue {
        guard case .object(let pairs) = schema(field.shape) else { return .object([]) }
        let standard = field.standard.map { ("default", field.shape.isNumeric ? JSONValue.number($0) : .string($0)) }
        return .object([("description", .string(field.summary))] + pairs + [standard].compactMap(\.self))
    }

    private func formed(_ form: TextForm) -> JSONValue {
        .object([("type", .string("string")), ("pattern", .string(form.pattern))])
    }

    private func list(_ item: Shape, _ minimum: Int) -> JSONValue {
        .object(
            [("type", .string("array"))] + (minimum > 0 ? [("minItems", .number("\(minimum)"))] : []) + [("items", schema(item))])
    }

    private var share: JSONValue {
        let number: JSONValue = .object([
            ("type", .string("number")), ("exclusiveMinimum", .number("0")), ("exclusiveMaximum", .number("1")),
        ])
        return .object([("anyOf", .array([number, formed(.percentage)]))])
    }

    private func bounds(_ limits: Shape.Limits) -> [(String, JSONValue)] {
        [("minimum", limits.minimum), ("maximum", limits.maximum)].compactMap { name, value in
            value.map { (name, .number(Shape.Limits.plain($0))) }
        }
    }

    private func types(_ names: String...) -> JSONValue { .array(names.map(JSONValue.string)) }

    /// Text that begins with a measure of the family, or the long form of it.
    private func requirement(_ family: Family) -> JSONValue {
        let text: JSONValue = .object([
            ("type", .string("string")), ("pattern", .string(pattern(of: family))),
            ("examples", .array(measures.names(of: family).map(JSONValue.string))),
        ])
        guard case .object(let long) = object(ManifestShape.longRequirement) else { return text }
        let pairs = long.map { name, value -> (String, JSONValue) in
            guard name == "properties", case .object(let properties) = value else { return (name, value) }
            return (name, .object(properties.map { $0.0 == "require" ? ($0.0, text) : $0 }))
        }
        return .object([("anyOf", .array([text, .object(pairs)]))])
    }

    private func pattern(of family: Family) -> String {
        let names = measures.names(of: family).joined(separator: "|")
        return #"^\s*(\#(names.isEmpty ? "[A-Za-z_][A-Za-z0-9_]*" : names))\s*(\(.*\))?\s*((>=|<=|==|!=|>|<)[^=<>].*|on\s.*)?$"#
    }
}

extension Shape {
    fileprivate var isNumeric: Bool {
        switch self {
        case .number, .integer, .share, .boolean: true
        default: false
        }
    }
}
