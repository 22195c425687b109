import AssayCore
import AssayModelKit
import Foundation

/// Opens LightGBM models with a LightGBM library that is loaded at run time.
public struct LightGBMBackend: ModelBackendProvider {
    public init() {}

    /// A file with a name that LightGBM's models have is taken as one whatever it holds, so that a broken one gets a diagnostic of
    /// its own; others by their first line.
    public func recognises(path: String) -> Bool {
        LightGBMForeign.extensions.contains(URL(filePath: path).pathExtension.lowercased())
            || LightGBMForeign.startsAsModel(ModelBytes.start(path, count: 8))
    }

    /// - Throws: MD001, MD003 to MD006, MD148, MD149.
    public func describe(path: String) throws(Diagnostic) -> ModelDescription { try LightGBMFile(path: path).description }

    /// One finding: the release that began to write the file's format against the one that reads it.
    ///
    /// - Throws: MD010, MD011.
    public func compatibility(of description: ModelDescription, runtime: String?) throws(Diagnostic) -> Compatibility {
        let fact = try LightGBMLibrary.find(runtime).fact
        return Self.judge(description, fact.version)
    }

    /// - Throws: EN092 for another runtime.
    public func compatibility(
        of description: ModelDescription, release: (name: String, version: String)
    ) throws(Diagnostic) -> Compatibility {
        guard release.name == "lightgbm", RuntimeVersion(release.version) != nil else {
            throw Diagnostic(
                .unknownRelease, "nothing is known of how \(release.name) \(release.version) loads LightGBM models",
                details: ["known: lightgbm"], help: "name the library of that runtime with `model.runtime`")
        }
        return Self.judge(description, release.version)
    }

    /// Formats are numbered as the major releases that began to write them.
    private static func judge(_ description: ModelDescription, _ version: String) -> Compatibility {
        WriterCompatibility.judge(
            description, name: "lightgbm", version: version, needed: description.metadata["format"].map { "\($0.dropFirst()).0" })
    }

    /// - Throws: MD001, MD003 to MD006, MD148, MD149 for the file, MD010 and MD011 for the library, MD013 and MD014 when they do
    ///   not go together.
    public func open(path: String, runtime: String?) throws(Diagnostic) -> any ModelBackend {
        try open(path: path, runtime: runtime, setting: .standard)
    }

    /// - Throws: as without a setting; MD140 for an optimization, which trees do not have.
    public func open(path: String, runtime: String?, setting: ExecutionSetting) throws(Diagnostic) -> any ModelBackend {
        try setting.refuseOptimization(path)
        let file = try LightGBMFile(path: path)
        let library = try LightGBMLibrary.find(runtime)
        let description = file.description
        let compatibility = Self.judge(description, library.fact.version)
        guard compatibility.supported else { throw WriterCompatibility.tooNew(path, library.fact, compatibility) }
        do throws(TreeLibraryError) {
            let booster = try LightGBMBooster(file, library, threads: setting.threads)
            var kept = file
            kept.bytes = []
            return TreeModel(description: description, runtime: library.fact, executable: booster) {
                [kept] (request) throws(Diagnostics) in try kept.signature(for: request)
            }
        } catch {
            throw WriterCompatibility.refused(path, library.fact, error)
        }
    }

    /// The library that a model would be opened with.
    ///
    /// - Throws: MD010, MD011.
    public static func runtime(path: String? = nil) throws(Diagnostic) -> RuntimeFact { try LightGBMLibrary.find(path).fact }
}
