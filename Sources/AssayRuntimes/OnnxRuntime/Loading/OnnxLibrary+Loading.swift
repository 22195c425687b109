import AssayCore
import AssayModelKit
import COnnxRuntime
import Foundation
import Synchronization

extension OnnxLibrary {
    /// The loaded libraries by the loader's handle, which is the same for the same file however it was named.
    private static let loaded = Mutex<[UInt: OnnxLibrary]>([:])

    /// Finds and loads the runtime, once a process for each library.
    ///
    /// - Throws: MD010, MD011, MD012.
    static func find(_ named: String?) throws(Diagnostic) -> OnnxLibrary {
        RuntimeTelemetry.disable()
        let library = try RuntimeKind.onnxRuntime.open(named)
        return try loaded.withLock { (libraries) throws(Diagnostic) in
            if let known = libraries[UInt(bitPattern: library.handle)] { return known }
            let made = try make(library)
            libraries[UInt(bitPattern: library.handle)] = made
            return made
        }
    }

    private static func make(_ library: OpenLibrary) throws(Diagnostic) -> OnnxLibrary {
        let name = "OrtGetApiBase"
        guard let base = try library.function(name, as: OrtGetApiBaseFunction.self)()?.pointee else {
            throw library.kind.notLoadable(library.path, "`\(name)` gives nothing")
        }
        let (api, version) = try api(of: base, library.path)
        let fact = RuntimeFact(name: library.kind.name, version: version, path: try library.file(of: name))
        do {
            return try OnnxLibrary(api: api, fact: fact)
        } catch {
            throw library.kind.notLoadable(library.path, error.message)
        }
    }

    static func api(of base: OrtApiBase, _ path: String) throws(Diagnostic) -> (table: UnsafePointer<OrtApi>, version: String) {
        let version = String(cString: base.GetVersionString())
        guard let table = base.GetApi(UInt32(ASSAY_ORT_API_VERSION)) else { throw RuntimeKind.onnxRuntime.tooOld(path, version) }
        return (table, version)
    }
}
