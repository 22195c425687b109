import AssayCore
import AssayModelKit

/// The model of a run: described and digested always, bound where the runtime could load it.
struct ModelInPlay: Sendable {
    let provider: any ModelBackendProvider
    let path: String
    let runtimePath: String?
    let fact: RunRecord.FileFact
    let description: ModelDescription
    /// The loaded model, or why it cannot be loaded: measures that need no prediction still run then.
    let backend: Result<any ModelBackend, Diagnostic>
    /// Where the manifest says that the file is, where its content is elsewhere.
    var place: String?
    /// The file itself, where its path lasts no longer than loading.
    var held: HeldFile?

    /// Where a measuring process finds the file.
    var measuredPath: String { held?.path ?? path }

    static func open(
        path: String, written: String, runtime: String?, fact: RunRecord.FileFact, providers: [any ModelBackendProvider]
    ) throws(Diagnostic) -> ModelInPlay {
        guard let provider = providers.first(where: { $0.recognises(path: path) }) else {
            throw Diagnostic(
                .unknownModelKind, "`\(written)` is not a model file that assay knows", in: written,
                details: ["neither its name nor its first bytes are those of an ONNX, XGBoost or LightGBM model"],
                help: "export the model to ONNX, or give its predictions as a `score` column of the data")
        }
        let description = try provider.describe(path: path)
        let backend: Result<any ModelBackend, Diagnostic>
        do throws(Diagnostic) {
            backend = .success(try provider.open(path: path, runtime: runtime))
        } catch {
            backend = .failure(error)
        }
        return ModelInPlay(
            provider: provider, path: path, runtimePath: runtime, fact: fact, description: description, backend: backend)
    }

    var runtime: RuntimeFact? { try? backend.get().runtime }
}
