import AssayModelKit
import COnnxRuntime

/// A model inside the runtime.
///
/// One thread by standard, operators in order: with more threads the runtime sums in another order and changes the last bits
/// of probabilities. Work runs in parallel over chunks instead.
///
/// `@unchecked Sendable`: the pointers are set once in the initialiser, and ONNX Runtime documents a session's `Run` as safe
/// to call from several threads at once.
final class OnnxExecutable: @unchecked Sendable {
    enum Source {
        case bytes([UInt8])
        /// For models with data files, which the runtime finds beside the path.
        case path(String)
    }

    let library: OnnxLibrary
    private let session: OpaquePointer

    init(_ source: Source, _ library: OnnxLibrary, _ setting: ExecutionSetting = .standard) throws(OnnxRuntimeError) {
        let api = library.api
        let options = try api.make { api.CreateSessionOptions($0) }
        defer { api.ReleaseSessionOptions(options) }
        try api.check(api.SetIntraOpNumThreads(options, Int32(setting.threads)))
        try api.check(api.SetInterOpNumThreads(options, 1))
        try api.check(api.SetSessionExecutionMode(options, ORT_SEQUENTIAL))
        if let optimization = setting.optimization {
            try api.check(api.SetSessionGraphOptimizationLevel(options, optimization.level))
        }
        session = try api.make { out in
            switch source {
            case .bytes(let bytes): api.CreateSessionFromArray(library.environment, bytes, bytes.count, options, out)
            case .path(let path): api.CreateSession(library.environment, path, options, out)
            }
        }
        self.library = library
    }

    deinit { library.api.ReleaseSession(session) }

    func run(_ inputs: [OnnxValue], names: TensorNames) throws(OnnxRuntimeError) -> [OnnxValue] {
        var results = [OpaquePointer?](repeating: nil, count: names.outputs.count)
        let values = inputs.map { OpaquePointer?.some($0.pointer) }
        let status = library.api.Run(
            session, nil, names.inputs, values, values.count, names.outputs, names.outputs.count, &results)
        let owned = results.compactMap { $0.map { OnnxValue($0, library) } }
        try library.api.check(status)
        return withExtendedLifetime(inputs) { owned }
    }
}

extension ExecutionSetting.Optimization {
    fileprivate var level: OrtGraphOptimizationLevel {
        switch self {
        case .disabled: ORT_DISABLE_ALL
        case .basic: ORT_ENABLE_BASIC
        case .extended: ORT_ENABLE_EXTENDED
        case .all: ORT_ENABLE_ALL
        }
    }
}
