/// What ONNX Runtime said when a call failed.
struct OnnxRuntimeError: Error {
    var message: String
}
