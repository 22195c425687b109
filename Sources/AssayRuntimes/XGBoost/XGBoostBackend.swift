import AssayCore
import AssayModelKit
import Foundation

/// Opens XGBoost models with an XGBoost library that is loaded at run time.
public struct XGBoostBackend: ModelBackendProvider {
    public init() {}

    /// A file with a name that XGBoost's models have is taken as one whatever it holds, so that a broken one gets a diagnostic of
    /// its own; others by their first bytes.
    public func recognises(path: String) -> Bool {
        XGBoostForeign.extensions.contains(URL(filePath: path).pathExtension.lowercased())
            || XGBoostForeign.startsAsModel(ModelBytes.start(path))
    }

    /// - Throws: MD001, MD003 to MD006, MD146 to MD148.
    public func describe(path: String) throws(Diagnostic) -> ModelDescription { try XGBoostFile(path: path).description }

    /// One finding: the release that wrote the file against the one that reads it.
    ///
    /// - Throws: MD010 to MD012.
    public func compatibility(of description: ModelDescription, runtime: String?) throws(Diagnostic) -> Compatibility {
        let library = try XGBoostLibrary.find(runtime)
        return WriterCompatibility.judge(description, name: library.fact.name, version: library.fact.version)
    }

    /// - Throws: EN092 for another runtime.
    public func compatibility(
        of description: ModelDescription, release: (name: String, version: String)
    ) throws(Diagnostic) -> Compatibility {
        guard ["xgboost", "xgboost-cpu"].contains(release.name), RuntimeVersion(release.version) != nil else {
            throw Diagnostic(
                .unknownRelease, "nothing is known of how \(release.name) \(release.version) loads XGBoost models",
                details: ["known: xgboost"], help: "name the library of that runtime with `model.runtime`")
        }
        return WriterCompatibility.judge(description, name: "xgboost", version: release.version)
    }

    /// - Throws: MD001, MD003 to MD006, MD146 to MD148 for the file, MD010 to MD012 for the library, MD013 and MD014 when they do
    ///   not go together.
    public func open(path: String, runtime: String?) throws(Diagnostic) -> any ModelBackend {
        try open(path: path, runtime: runtime, setting: .standard)
    }

    /// - Throws: as without a setting; MD140 for an optimization, which trees do not have.
    public func open(path: String, runtime: String?, setting: ExecutionSetting) throws(Diagnostic) -> any ModelBackend {
        try setting.refuseOptimization(path)
        let file = try XGBoostFile(path: path)
        let library = try XGBoostLibrary.find(runtime)
        let (description, fact) = (file.description, library.fact)
        let compatibility = WriterCompatibility.judge(description, name: fact.name, version: fact.version)
        guard compatibility.supported else { throw WriterCompatibility.tooNew(path, fact, compatibility) }
        do throws(TreeLibraryError) {
            let booster = try XGBoostBooster(file, library, threads: setting.threads)
            var features = file
            features.bytes = []
            return TreeModel(description: description, runtime: fact, executable: booster) { [features] request in
                features.signature(for: request.task)
            }
        } catch {
            throw WriterCompatibility.refused(path, fact, error)
        }
    }

    /// The library that a model would be opened with.
    ///
    /// - Throws: MD010 to MD012.
    public static func runtime(path: String? = nil) throws(Diagnostic) -> RuntimeFact { try XGBoostLibrary.find(path).fact }
}
