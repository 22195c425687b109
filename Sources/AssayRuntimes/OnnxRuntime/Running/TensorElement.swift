import AssayTabular
import COnnxRuntime

/// A Swift type whose memory is an element of a tensor.
protocol TensorElement: BitwiseCopyable {
    static var element: OrtElement { get }
}

/// A tensor element that has a NaN, and so takes missing values.
protocol FloatElement: TensorElement {
    init(_ value: Double)
    init(_ value: Float)
    /// The column's numbers, each rounded once; NaN for a null.
    static func numbers(_ column: Column) -> (elements: [Self], width: Int)
}

extension Float: FloatElement {
    static var element: OrtElement { ORT_ELEMENT_FLOAT }
    static func numbers(_ column: Column) -> (elements: [Float], width: Int) { column.listFloats() }
}

extension Double: FloatElement {
    static var element: OrtElement { ORT_ELEMENT_DOUBLE }
    static func numbers(_ column: Column) -> (elements: [Double], width: Int) { column.listElements() }
}

extension Float16: FloatElement {
    static var element: OrtElement { ORT_ELEMENT_FLOAT16 }
    static func numbers(_ column: Column) -> (elements: [Float16], width: Int) {
        let (elements, width) = column.listElements()
        return (elements.map { Float16($0) }, width)
    }
}

extension Int8: TensorElement { static var element: OrtElement { ORT_ELEMENT_INT8 } }
extension Int16: TensorElement { static var element: OrtElement { ORT_ELEMENT_INT16 } }
extension Int32: TensorElement { static var element: OrtElement { ORT_ELEMENT_INT32 } }
extension Int64: TensorElement { static var element: OrtElement { ORT_ELEMENT_INT64 } }
extension UInt8: TensorElement { static var element: OrtElement { ORT_ELEMENT_UINT8 } }
extension UInt16: TensorElement { static var element: OrtElement { ORT_ELEMENT_UINT16 } }
extension UInt32: TensorElement { static var element: OrtElement { ORT_ELEMENT_UINT32 } }
extension UInt64: TensorElement { static var element: OrtElement { ORT_ELEMENT_UINT64 } }
