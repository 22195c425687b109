import AssayCore
import COnnxRuntime
import Foundation

extension DiagnosticCode {
    /// No library of the runtime that the model needs was found.
    public static let runtimeNotFound: DiagnosticCode = "MD010"
    /// The file that was named as the runtime is not a library of that runtime for this machine.
    public static let runtimeNotLoadable: DiagnosticCode = "MD011"
    /// The runtime's library is older than the oldest one that assay works with.
    public static let runtimeTooOld: DiagnosticCode = "MD012"
}

/// A library that runs one kind of model: what it is called and where it lies.
struct RuntimeKind: Sendable {
    /// For people: `ONNX Runtime`.
    let title: String
    /// In records: `onnxruntime`.
    let name: String
    /// The environment variable that names the library.
    let variable: String
    let fileName: String
    /// Where it lies below `lib/assay` or `.deps/lib`. Wheels whose libraries look for others beside them keep their folders.
    let place: String
    /// The folder in which its Python package keeps it, below `site-packages`.
    let packageFolder: String
    /// What the system's loader is asked for.
    let systemNames: [String]
    let oldestRelease: String

    static let onnxRuntime: RuntimeKind = RuntimeKind(
        title: "ONNX Runtime", name: "onnxruntime", variable: "ASSAY_ONNXRUNTIME", fileName: "libonnxruntime.so",
        place: "libonnxruntime.so", packageFolder: "onnxruntime/capi", systemNames: ["libonnxruntime.so", "libonnxruntime.so.1"],
        oldestRelease: "1.16")
    static let xgboost: RuntimeKind = RuntimeKind(
        title: "XGBoost", name: "xgboost", variable: "ASSAY_XGBOOST", fileName: "libxgboost.so",
        place: "xgboost/lib/libxgboost.so", packageFolder: "xgboost/lib", systemNames: ["libxgboost.so"],
        oldestRelease: "2.0")
    static let lightGBM: RuntimeKind = RuntimeKind(
        title: "LightGBM", name: "lightgbm", variable: "ASSAY_LIGHTGBM", fileName: "lib_lightgbm.so",
        place: "lightgbm/lib/lib_lightgbm.so", packageFolder: "lightgbm/lib",
        systemNames: ["lib_lightgbm.so", "liblightgbm.so"], oldestRelease: "4.0")

    /// What brings the library.
    var remedy: String {
        "install the Python package \(name) beside assay, activate an environment that has it, run ci/bootstrap in a checkout"
    }

    func notLoadable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .runtimeNotLoadable, "the runtime is not a usable \(title) library", in: path, details: [reason],
            help: "name the file \(fileName) of a release, \(oldestRelease) or later, built for this machine")
    }

    func tooOld(_ path: String, _ version: String) -> Diagnostic {
        Diagnostic(
            .runtimeTooOld, "\(name) \(version) is too old", in: path, details: ["expected \(oldestRelease) or later"],
            help: "name a newer library with `model.runtime` or \(variable)")
    }

    /// Finds and opens the library.
    ///
    /// - Throws: MD010, MD011.
    func open(_ named: String?) throws(Diagnostic) -> OpenLibrary {
        let search = RuntimeSearch(self, named: named)
        guard let (path, handle) = try search.open() else { throw search.notFound() }
        return OpenLibrary(kind: self, path: path, handle: handle)
    }
}

/// A library that the loader has opened. It stays open as long as the process: unloading would pull the code from under
/// its own threads and caches.
struct OpenLibrary {
    let kind: RuntimeKind
    let path: String
    let handle: UnsafeMutableRawPointer

    /// A function of the library.
    ///
    /// - Throws: MD011 where it has none of that name.
    func function<Function>(_ name: String, as type: Function.Type) throws(Diagnostic) -> Function {
        unsafeBitCast(try symbol(name), to: type)
    }

    /// The file that a symbol was loaded from, links resolved.
    func file(of name: String) throws(Diagnostic) -> String {
        let found = assay_library_path(try symbol(name)).map { String(cString: $0) }
        return found.map { URL(filePath: $0).resolvingSymlinksInPath().path(percentEncoded: false) } ?? path
    }

    private func symbol(_ name: String) throws(Diagnostic) -> UnsafeMutableRawPointer {
        guard let symbol = dlsym(handle, name) else {
            throw kind.notLoadable(path, "the library has no function `\(name)`")
        }
        return symbol
    }
}
