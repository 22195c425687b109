import AssayCore
import AssayModelKit
import Foundation
import Synchronization

/// One loaded XGBoost library: the functions of its C interface that assay calls.
///
/// `@unchecked Sendable`: all is set once in the initialiser, and the library documents its functions as safe to call from any
/// thread, each booster with the limits that `XGBoostBooster` keeps.
final class XGBoostLibrary: @unchecked Sendable {
    typealias Handle = UnsafeMutableRawPointer
    typealias Text = UnsafePointer<CChar>
    typealias Shape = UnsafePointer<UInt64>
    typealias Scores = UnsafePointer<Float>

    typealias LastError = @convention(c) () -> Text?
    typealias Version =
        @convention(c) (UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>) -> Void
    typealias Configure = @convention(c) (Text) -> Int32
    typealias Create = @convention(c) (UnsafeRawPointer?, UInt64, UnsafeMutablePointer<Handle?>) -> Int32
    typealias Free = @convention(c) (Handle) -> Int32
    typealias Load = @convention(c) (Handle, UnsafeRawPointer, UInt64) -> Int32
    typealias SetParameter = @convention(c) (Handle, Text, Text) -> Int32
    typealias PredictDense =
        @convention(c) (
            Handle, Text, Text, Handle?, UnsafeMutablePointer<Shape?>, UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<Scores?>
        ) -> Int32
    typealias MakeMatrix = @convention(c) (Text, Text, UnsafeMutablePointer<Handle?>) -> Int32
    typealias PredictMatrix =
        @convention(c) (
            Handle, Handle, Text, UnsafeMutablePointer<Shape?>, UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<Scores?>
        ) -> Int32

    let fact: RuntimeFact
    let release: RuntimeVersion
    let configure: Configure
    let create: Create
    let free: Free
    let load: Load
    let setParameter: SetParameter
    let predictDense: PredictDense
    let makeMatrix: MakeMatrix
    let freeMatrix: Free
    let predictMatrix: PredictMatrix
    private let lastError: LastError

    /// - Throws: MD011 where a function is not there, MD012.
    private init(_ library: OpenLibrary) throws(Diagnostic) {
        let version = try library.function("XGBoostVersion", as: Version.self)
        var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
        version(&major, &minor, &patch)
        release = RuntimeVersion(major: Int(major), minor: Int(minor))
        let text = "\(major).\(minor).\(patch)"
        if release < RuntimeVersion(major: 2, minor: 0) { throw library.kind.tooOld(library.path, text) }
        fact = RuntimeFact(name: library.kind.name, version: text, path: try library.file(of: "XGBoostVersion"))
        lastError = try library.function("XGBGetLastError", as: LastError.self)
        configure = try library.function("XGBSetGlobalConfig", as: Configure.self)
        create = try library.function("XGBoosterCreate", as: Create.self)
        free = try library.function("XGBoosterFree", as: Free.self)
        load = try library.function("XGBoosterLoadModelFromBuffer", as: Load.self)
        setParameter = try library.function("XGBoosterSetParam", as: SetParameter.self)
        predictDense = try library.function("XGBoosterPredictFromDense", as: PredictDense.self)
        makeMatrix = try library.function("XGDMatrixCreateFromDense", as: MakeMatrix.self)
        freeMatrix = try library.function("XGDMatrixFree", as: Free.self)
        predictMatrix = try library.function("XGBoosterPredictFromDMatrix", as: PredictMatrix.self)
    }

    private static let loaded = Mutex<[UInt: XGBoostLibrary]>([:])

    /// Finds and loads the library, once a process for each file.
    ///
    /// - Throws: MD010 to MD012.
    static func find(_ named: String?) throws(Diagnostic) -> XGBoostLibrary {
        let library = try RuntimeKind.xgboost.open(named)
        return try loaded.withLock { (libraries) throws(Diagnostic) in
            if let known = libraries[UInt(bitPattern: library.handle)] { return known }
            let made = try XGBoostLibrary(library)
            libraries[UInt(bitPattern: library.handle)] = made
            return made
        }
    }

    /// Throws what a failed call says.
    func check(_ status: Int32) throws(TreeLibraryError) {
        guard status != 0 else { return }
        throw TreeLibraryError(message: Self.firstLine(lastError().map { String(cString: $0) } ?? "the call failed"))
    }

    /// The reason without the time and the source line before it and the addresses behind it.
    static func firstLine(_ message: String) -> String {
        let line = message.split(separator: "\n").first.map(String.init) ?? message
        return line.replacing(#/^\[\d\d:\d\d:\d\d\] \S+:\d+: /#, with: "")
    }
}
