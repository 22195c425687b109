import AssayCore
import AssayModelKit
import Foundation

extension DiagnosticCode {
    /// The model file is CatBoost's, for which there is no C library to load.
    public static let catBoostModel: DiagnosticCode = "MD150"
}

/// Knows CatBoost's models, to say how they can be tested.
///
/// CatBoost's Python package holds its code in a Python extension that exports nothing but its start; a library with a C
/// interface has to be built from its sources. So such a model runs in a worker.
public struct CatBoostFile: ModelBackendProvider {
    static let help = "test it through a worker: `artifact: {command: [python, serve.py]}`"

    public init() {}

    public func recognises(path: String) -> Bool {
        URL(filePath: path).pathExtension.lowercased() == "cbm" || ModelBytes.start(path, count: 4) == Array("CBM1".utf8)
    }

    public func describe(path: String) throws(Diagnostic) -> ModelDescription { throw try problem(path) }

    public func compatibility(of description: ModelDescription, runtime: String?) throws(Diagnostic) -> Compatibility {
        throw try problem(description.format)
    }

    public func compatibility(
        of description: ModelDescription, release: (name: String, version: String)
    ) throws(Diagnostic) -> Compatibility { throw try problem(description.format) }

    public func open(path: String, runtime: String?) throws(Diagnostic) -> any ModelBackend { throw try problem(path) }

    private func problem(_ path: String) throws(Diagnostic) -> Diagnostic {
        let bytes = try ModelBytes.read(path)
        if let foreign = ForeignFile(path: path, start: bytes.prefix(512)) {
            switch foreign {
            case .empty, .lfsPointer, .pickle: return foreign.diagnostic(path)
            default: break
            }
        }
        let isWhole = bytes.starts(with: Array("CBM1".utf8))
        return Diagnostic(
            .catBoostModel, "assay cannot run CatBoost models itself", in: path,
            details: [
                isWhole ? "found a CatBoost model (CBM1)" : "named as a CatBoost model, but it does not begin as one (CBM1)",
                "CatBoost's package has no library with a C interface, only a Python extension",
            ], help: Self.help)
    }
}
