import AssayCore
import AssayModelKit
import AssayTabular

/// One feature of a model with the column that fills it.
struct BoundFeature: Sendable {
    var column: String
    var encoder: CategoryEncoder?
}

/// Finds the column of every feature of a model of trees, and says everything that keeps it from doing so.
///
/// A model that names its features takes the columns of these names, whatever their order in the table. Others take the
/// manifest's `features` in their order, else the table's columns without another role.
struct TreeInputBinder {
    let signature: TreeSignature
    let request: BindingRequest
    private(set) var features: [BoundFeature] = []
    private(set) var problems: [Diagnostic] = []

    init(_ signature: TreeSignature, _ request: BindingRequest) {
        (self.signature, self.request) = (signature, request)
        if signature.areNamed { bindByName() } else { bindByPlace() }
    }

    private mutating func bindByName() {
        let columns = signature.features.compactMap { TreeColumns.field($0.name, request.schema)?.name }
        let names = Set(signature.features.map(\.name) + columns)
        for name in request.features ?? [] where !names.contains(name) { problems.append(unused(name)) }
        for feature in signature.features {
            guard let field = TreeColumns.field(feature.name, request.schema) else {
                problems.append(missing(feature.name))
                continue
            }
            if let listed = request.features, !listed.contains(feature.name), !listed.contains(field.name) {
                problems.append(leftOut(feature.name))
            }
            add(feature, field)
        }
    }

    private mutating func bindByPlace() {
        let names = request.features ?? request.schema.names.filter { !request.reserved.contains($0) }
        for name in names where request.schema[name] == nil { problems.append(missing(name)) }
        let fields = names.compactMap { request.schema[$0] }
        guard names.count == signature.features.count else { return problems.append(wrongCount(names)) }
        guard fields.count == names.count else { return }
        for (feature, field) in zip(signature.features, fields) { add(feature, field) }
    }

    private mutating func add(_ feature: TreeFeature, _ field: Field) {
        if let problem = typeProblem(feature, field) { return problems.append(problem) }
        features.append(
            BoundFeature(
                column: field.name,
                encoder: feature.categories.flatMap { CategoryEncoder($0, unknown: signature.unknownCategory) }))
    }
}

/// Which column a feature's name means.
enum TreeColumns {
    /// The column of that name, else the only one whose name the trainer would have written so: LightGBM turns spaces of
    /// names into underscores.
    static func field(_ name: String, _ schema: TableSchema) -> Field? {
        if let field = schema[name] { return field }
        let spaced = schema.fields.filter { $0.name.contains(where: \.isWhitespace) && underscored($0.name) == name }
        return spaced.count == 1 ? spaced[0] : nil
    }

    private static func underscored(_ name: String) -> String { String(name.map { $0.isWhitespace ? "_" : $0 }) }
}
