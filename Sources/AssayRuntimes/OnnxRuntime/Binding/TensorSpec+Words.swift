import AssayModelKit

extension TensorSpec {
    /// The shape in people's words: `[rows, 30]`, `[rows, any, 8]`.
    var shapeText: String {
        guard !shape.isEmpty else { return "of no stated shape" }
        let sizes = shape.enumerated().map { index, size in
            size.map { String($0) } ?? (index == 0 ? "rows" : "any")
        }
        return "[\(sizes.joined(separator: ", "))]"
    }

    /// ``input `X`, float32 [rows, 30]``.
    func words(_ role: String) -> String {
        kind == .tensor ? "\(role) `\(name)`, \(element.rawValue) \(shapeText)" : "\(role) `\(name)`, no tensor"
    }

    /// The dimensions of one row; nil is free. A shape that the file does not state is taken as a matrix of any width.
    var rowShape: [Int?] { shape.isEmpty ? [nil] : Array(shape.dropFirst()) }

    /// How many elements a row has; nil when a dimension is free.
    var rowWidth: Int? { rowShape.reduce(1) { product, size in size.flatMap { size in product.map { $0 * size } } } }
}
