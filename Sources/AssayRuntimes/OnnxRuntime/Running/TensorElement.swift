import COnnxRuntime

/// A Swift type whose memory is an element of a tensor.
protocol TensorElement: BitwiseCopyable {
    static var element: OrtElement { get }
}

extension Float: TensorElement { static var element: OrtElement { ORT_ELEMENT_FLOAT } }
extension Double: TensorElement { static var element: OrtElement { ORT_ELEMENT_DOUBLE } }
extension Float16: TensorElement { static var element: OrtElement { ORT_ELEMENT_FLOAT16 } }
extension Int8: TensorElement { static var element: OrtElement { ORT_ELEMENT_INT8 } }
extension Int16: TensorElement { static var element: OrtElement { ORT_ELEMENT_INT16 } }
extension Int32: TensorElement { static var element: OrtElement { ORT_ELEMENT_INT32 } }
extension Int64: TensorElement { static var element: OrtElement { ORT_ELEMENT_INT64 } }
extension UInt8: TensorElement { static var element: OrtElement { ORT_ELEMENT_UINT8 } }
extension UInt16: TensorElement { static var element: OrtElement { ORT_ELEMENT_UINT16 } }
extension UInt32: TensorElement { static var element: OrtElement { ORT_ELEMENT_UINT32 } }
extension UInt64: TensorElement { static var element: OrtElement { ORT_ELEMENT_UINT64 } }
