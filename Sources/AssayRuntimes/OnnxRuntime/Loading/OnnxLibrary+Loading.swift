import AssayCore
import AssayModelKit
import COnnxRuntime
import Foundation
import Synchronization

extension DiagnosticCode {
    /// No ONNX Runtime library was found.
    public static let runtimeNotFound: DiagnosticCode = "MD010"
    /// The file that was named as the runtime is not an ONNX Runtime library for this machine.
    public static let runtimeNotLoadable: DiagnosticCode = "MD011"
    /// The ONNX Runtime library is older than the oldest one that assay works with.
    public static let runtimeTooOld: DiagnosticCode = "MD012"
}

extension OnnxLibrary {
    static let oldestRelease = "1.16"

    /// The loaded libraries by the loader's handle, which is the same for the same file however it was named.
    private static let loaded = Mutex<[UInt: OnnxLibrary]>([:])

    /// Finds and loads the runtime, once a process for each library.
    ///
    /// - Throws: MD010, MD011, MD012.
    static func find(_ named: String?) throws(Diagnostic) -> OnnxLibrary {
        RuntimeTelemetry.disable()
        let search = RuntimeSearch(named: named)
        guard let (path, handle) = try search.open() else { throw search.notFound() }
        return try load(handle, path)
    }

    private static func load(_ handle: UnsafeMutableRawPointer, _ path: String) throws(Diagnostic) -> OnnxLibrary {
        try loaded.withLock { (libraries) throws(Diagnostic) in
            if let library = libraries[UInt(bitPattern: handle)] { return library }
            let library = try make(handle, path)
            libraries[UInt(bitPattern: handle)] = library
            return library
        }
    }

    private static func make(_ handle: UnsafeMutableRawPointer, _ path: String) throws(Diagnostic) -> OnnxLibrary {
        guard let symbol = dlsym(handle, "OrtGetApiBase"),
            let base = unsafeBitCast(symbol, to: OrtGetApiBaseFunction.self)()?.pointee
        else { throw notLoadable(path, "the library has no function `OrtGetApiBase`") }
        let (api, version) = try api(of: base, path)
        do {
            let fact = RuntimeFact(name: "onnxruntime", version: version, path: absolutePath(of: symbol) ?? path)
            return try OnnxLibrary(api: api, fact: fact)
        } catch {
            throw notLoadable(path, error.message)
        }
    }

    static func api(of base: OrtApiBase, _ path: String) throws(Diagnostic) -> (table: UnsafePointer<OrtApi>, version: String) {
        let version = String(cString: base.GetVersionString())
        guard let table = base.GetApi(UInt32(ASSAY_ORT_API_VERSION)) else { throw tooOld(path, version) }
        return (table, version)
    }

    static func notLoadable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .runtimeNotLoadable, "the runtime is not a usable ONNX Runtime library", in: path, details: [reason],
            help: "name the file libonnxruntime.so of a release, \(oldestRelease) or later, built for this machine")
    }

    private static func tooOld(_ path: String, _ version: String) -> Diagnostic {
        Diagnostic(
            .runtimeTooOld, "onnxruntime \(version) is too old", in: path,
            details: ["expected \(oldestRelease) or later"],
            help: "name a newer library with `model.runtime` or ASSAY_ONNXRUNTIME")
    }

    /// The file that a symbol was loaded from, links resolved.
    private static func absolutePath(of symbol: UnsafeMutableRawPointer) -> String? {
        assay_library_path(symbol).map { URL(filePath: String(cString: $0)).resolvingSymlinksInPath().path(percentEncoded: false) }
    }
}
