import AssayCore
import AssayModelKit
import AssayTabular

/// Finds the columns for every input of a model, and says everything that keeps it from doing so.
///
/// An input that has a column of its own name takes that column. One input may remain: it takes all columns that are left,
/// side by side, in the order of the manifest's `features`, else of the artifact's metadata, else of the table.
struct InputBinder {
    let model: String
    let request: BindingRequest
    private let inputs: [TensorSpec]
    let candidates: FeatureColumns
    private(set) var bindings: [InputBinding] = []
    private(set) var problems: [Diagnostic] = []

    init(model: String, inputs: [TensorSpec], featureNames: [String]?, request: BindingRequest) {
        (self.model, self.inputs, self.request) = (model, inputs, request)
        candidates = FeatureColumns(request, featureNames)
        bind()
    }

    private mutating func bind() {
        problems += candidates.missing(from: request).map { missingFeature($0) }
        problems += inputs.compactMap(unusable)
        let named = inputs.filter { ownColumn($0) != nil }
        let unnamed = inputs.filter { ownColumn($0) == nil }
        for input in named { add(input, [ownColumn(input)].compactMap(\.self)) }
        bindRest(unnamed, candidates.present.filter { name in !named.contains { $0.name == name } })
    }

    private mutating func bindRest(_ unnamed: [TensorSpec], _ columns: [String]) {
        let takers = inputs.count == 1 ? unnamed : unnamed.filter { $0.rowWidth != 1 }
        for input in unnamed where !takers.contains(input) { problems.append(noColumn(input)) }
        if takers.count > 1 {
            problems.append(ambiguous(takers))
        } else if let taker = takers.first {
            add(taker, columns)
        } else if candidates.areListed, unnamed.isEmpty {
            problems += columns.map(unused)
        }
    }

    /// The column that has the input's name, where its width can be the input's.
    private func ownColumn(_ input: TensorSpec) -> String? {
        guard let field = request.schema[input.name], request.features?.contains(field.name) != false else { return nil }
        let fits = input.rowWidth.map { $0 == field.type.width } ?? (field.type.width > 1 || inputs.count > 1)
        return fits ? field.name : nil
    }

    private mutating func add(_ input: TensorSpec, _ columns: [String]) {
        let fields = columns.compactMap { request.schema[$0] }
        let width = fields.reduce(0) { $0 + $1.type.width }
        let fits = input.accepts(width: width)
        if !fits, unusable(input) == nil { problems.append(wrongWidth(input, width, columns)) }
        problems += fields.compactMap { wrongType(input, $0) }
        bindings.append(InputBinding(spec: input, columns: columns, width: width))
    }
}

extension TensorSpec {
    /// Whether rows of a width can be cut to the input's shape.
    func accepts(width: Int) -> Bool {
        let stated = rowShape.compactMap(\.self).reduce(1, *)
        return rowShape.contains(nil) ? width > 0 && width % stated == 0 : width == stated
    }
}

extension LogicalType {
    /// How many elements of a row the column fills.
    var width: Int { if case .fixedList(_, let width) = self { width } else { 1 } }
}
