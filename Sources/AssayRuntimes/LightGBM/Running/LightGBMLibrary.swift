import AssayCore
import AssayModelKit
import Foundation
import Synchronization

/// One loaded LightGBM library: the functions of its C interface that assay calls.
///
/// `@unchecked Sendable`: all is set once in the initialiser, and the functions may be called from any thread.
final class LightGBMLibrary: @unchecked Sendable {
    typealias Handle = UnsafeMutableRawPointer
    typealias Text = UnsafePointer<CChar>
    typealias Log = @convention(c) (Text?) -> Void

    typealias LastError = @convention(c) () -> Text?
    typealias SetLog = @convention(c) (Log) -> Int32
    typealias Load = @convention(c) (Text, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Handle?>) -> Int32
    typealias Free = @convention(c) (Handle) -> Int32
    typealias Predict =
        @convention(c) (
            Handle, UnsafeRawPointer?, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Text, UnsafeMutablePointer<Int64>,
            UnsafeMutablePointer<Double>
        ) -> Int32

    let fact: RuntimeFact
    let load: Load
    let free: Free
    let predict: Predict
    private let lastError: LastError
    private let setLog: SetLog

    /// - Throws: MD011 where a function is not there.
    private init(_ library: OpenLibrary) throws(Diagnostic) {
        let path = try library.file(of: "LGBM_BoosterPredictForMat")
        fact = RuntimeFact(name: library.kind.name, version: Self.release(path) ?? "unknown", path: path)
        lastError = try library.function("LGBM_GetLastError", as: LastError.self)
        setLog = try library.function("LGBM_RegisterLogCallback", as: SetLog.self)
        load = try library.function("LGBM_BoosterLoadModelFromString", as: Load.self)
        free = try library.function("LGBM_BoosterFree", as: Free.self)
        predict = try library.function("LGBM_BoosterPredictForMat", as: Predict.self)
    }

    private static let loaded = Mutex<[UInt: LightGBMLibrary]>([:])

    /// Finds and loads the library, once a process for each file.
    ///
    /// - Throws: MD010, MD011.
    static func find(_ named: String?) throws(Diagnostic) -> LightGBMLibrary {
        let library = try RuntimeKind.lightGBM.open(named)
        return try loaded.withLock { (libraries) throws(Diagnostic) in
            if let known = libraries[UInt(bitPattern: library.handle)] { return known }
            let made = try LightGBMLibrary(library)
            libraries[UInt(bitPattern: library.handle)] = made
            return made
        }
    }

    /// The library has no function that says its release; its Python package has a file beside it.
    private static func release(_ path: String) -> String? {
        let package = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent()
        guard let text = try? String(contentsOf: package.appending(path: "VERSION.txt"), encoding: .utf8) else { return nil }
        let version = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return RuntimeVersion(version) == nil ? nil : version
    }

    /// Throws what a failed call says.
    func check(_ status: Int32) throws(TreeLibraryError) {
        guard status != 0 else { return }
        throw TreeLibraryError(message: lastError().map { String(cString: $0) } ?? "the call failed")
    }

    /// What the library says on this thread goes nowhere: a failed call comes back as a status and becomes a diagnostic.
    func silence() { _ = setLog { _ in } }
}
