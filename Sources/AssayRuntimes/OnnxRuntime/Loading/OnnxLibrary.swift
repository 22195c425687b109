import AssayCore
import AssayModelKit
import COnnxRuntime
import Foundation

/// One loaded ONNX Runtime: its function table, its environment, and where it came from.
///
/// It lives as long as the process: unloading the library would pull the code from under its own threads and caches.
///
/// `@unchecked Sendable`: all pointers are set once in the initialiser, and ONNX Runtime documents its function table,
/// environment, default allocator and memory description as safe to use from any thread.
final class OnnxLibrary: @unchecked Sendable {
    let fact: RuntimeFact
    let api: OrtApi
    let environment: OpaquePointer
    let memory: OpaquePointer
    let allocator: OpaquePointer

    init(api: UnsafePointer<OrtApi>, fact: RuntimeFact) throws(OnnxRuntimeError) {
        let api = api.pointee
        self.api = api
        self.fact = fact
        // A failed call comes back as a status and becomes a diagnostic; the library's own log would say it twice.
        environment = try api.make { api.CreateEnv(ORT_LOGGING_LEVEL_FATAL, "assay", $0) }
        memory = try api.make { api.CreateCpuMemoryInfo(OrtArenaAllocator, OrtMemTypeDefault, $0) }
        allocator = try api.make { api.GetAllocatorWithDefaultOptions($0) }
    }
}

extension OrtApi {
    /// Throws what a failed call says, and frees it.
    func check(_ result: OpaquePointer?) throws(OnnxRuntimeError) {
        guard let result else { return }
        let message = String(cString: GetErrorMessage(result))
        ReleaseStatus(result)
        throw OnnxRuntimeError(message: message)
    }

    /// The object that a call hands out.
    func make(_ call: (UnsafeMutablePointer<OpaquePointer?>) -> OpaquePointer?) throws(OnnxRuntimeError) -> OpaquePointer {
        var made: OpaquePointer?
        try check(call(&made))
        guard let made else { throw OnnxRuntimeError(message: "the call gave nothing") }
        return made
    }

    /// The number that a call hands out.
    func value<Number: BitwiseCopyable>(
        _ start: Number, _ call: (UnsafeMutablePointer<Number>) -> OpaquePointer?
    ) throws(OnnxRuntimeError) -> Number {
        var value = start
        try check(call(&value))
        return value
    }
}
