import AssayTabular

/// A number of a matrix that has a NaN, and so takes missing values.
protocol FloatElement: BitwiseCopyable {
    init(_ value: Double)
    init(_ value: Float)
    /// The column's numbers, each rounded once; NaN for a null.
    static func numbers(_ column: Column) -> (elements: [Self], width: Int)
    /// The place of the first infinite element.
    static func firstInfinity(in elements: UnsafeBufferPointer<Self>) -> Int?
}

extension FloatElement where Self: BinaryFloatingPoint {
    static func firstInfinity(in elements: UnsafeBufferPointer<Self>) -> Int? {
        elements.firstIndex { $0.magnitude == .infinity }
    }
}

extension Float: FloatElement {
    static func numbers(_ column: Column) -> (elements: [Float], width: Int) { column.listFloats() }
}

extension Double: FloatElement {
    static func numbers(_ column: Column) -> (elements: [Double], width: Int) { column.listElements() }
}

extension Float16: FloatElement {
    static func numbers(_ column: Column) -> (elements: [Float16], width: Int) {
        let (elements, width) = column.listElements()
        return (elements.map { Float16($0) }, width)
    }
}
