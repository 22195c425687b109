import AssayCore
import AssayModelKit

/// Judges the release that wrote a model file against the one that is to read it.
///
/// XGBoost and LightGBM promise that later releases read what earlier ones wrote, and nothing the other way round: an older
/// reader leaves out what it does not know, and predicts something else.
enum WriterCompatibility {
    /// - Parameter needed: the release that began to write the file's format, where the file does not say which one wrote it.
    static func judge(_ description: ModelDescription, name: String, version: String, needed: String? = nil) -> Compatibility {
        guard let written = needed ?? description.producerVersion, let writer = RuntimeVersion(written) else {
            return Compatibility(supported: true, findings: ["the file does not say which release wrote it"])
        }
        let what = needed == nil ? "\(name) \(written) wrote the file" : "the file's format came with \(name) \(written)"
        guard let reader = RuntimeVersion(version) else {
            return Compatibility(
                supported: true, findings: ["\(what); the release of the library is not known, so loading it decides"])
        }
        if writer <= reader { return Compatibility(supported: true, findings: ["\(what), which \(name) \(version) reads"]) }
        return Compatibility(
            supported: false, findings: ["\(what), and \(name) \(version) is older: it may leave out what it does not know"])
    }

    static func tooNew(_ path: String, _ fact: RuntimeFact, _ found: Compatibility) -> Diagnostic {
        Diagnostic(
            .modelTooNew, "the model is too new for \(fact.name) \(fact.version)", in: path,
            details: found.findings + ["runtime: \(fact.path)"],
            help: "name a library of that release or a later one with `model.runtime`")
    }

    static func refused(_ path: String, _ fact: RuntimeFact, _ error: TreeLibraryError) -> Diagnostic {
        Diagnostic(
            .modelRefused, "\(fact.name) \(fact.version) refuses the model", in: path,
            details: ["\(fact.name): \(error.message)", "runtime: \(fact.path)"],
            help: "load the file in Python's \(fact.name) of the same version, and save it again if it fails there too")
    }
}

extension ExecutionSetting {
    /// - Throws: MD140.
    func refuseOptimization(_ path: String) throws(Diagnostic) {
        guard optimization != nil else { return }
        throw Diagnostic(
            .noSuchSetting, "models of trees have no optimization to set", in: path,
            help: "repeat their predictions over `runs`, `batch_size`, `row_order`, `threads`, `processes` or `runtimes`")
    }
}
