import AssayCore
import AssayManifest
import AssayModelKit
import AssayProvenance
import Foundation

/// The model of a run: described and digested always, bound where the runtime could load it.
struct ModelInPlay: Sendable {
    let provider: any ModelBackendProvider
    let artifact: ModelArtifact
    let fact: RunRecord.FileFact
    let description: ModelDescription
    /// The loaded model, or why it cannot be loaded: measures that need no prediction still run then.
    let backend: Result<any ModelBackend, Diagnostic>
    let scanned: ScannedArtifact
    /// Where the manifest says that the file is, where its content is elsewhere.
    var place: String?
    /// The file itself, where its path lasts no longer than loading.
    var held: HeldFile?

    var path: String { artifact.path }
    var runtimePath: String? { artifact.runtime }

    /// What a measuring process opens.
    var measured: ModelArtifact {
        var copy = artifact
        if let held { (copy.path, copy.lasting) = (held.path, held.path) }
        return copy
    }

    static func open(
        _ artifact: ModelArtifact, written: String, fact: RunRecord.FileFact, providers: [any ModelBackendProvider]
    ) throws(Diagnostic) -> ModelInPlay {
        guard let provider = providers.first(where: { $0.recognises(artifact) }) else {
            throw Diagnostic(
                .unknownModelKind, "`\(written)` is not a model file that assay knows", in: written,
                details: ["neither its name nor its first bytes are those of a kind of model that assay runs"],
                help:
                    "export the model to ONNX, run it with a worker (`artifact: {command: [python, serve.py]}`), or give its predictions"
            )
        }
        let description = try provider.describe(artifact)
        let scanned = ScannedArtifact(path: artifact.path)
        let backend: Result<any ModelBackend, Diagnostic>
        do throws(Diagnostic) {
            if provider.mayRunCode(of: artifact) { try refuseUnsafe(artifact, scanned, written) }
            backend = .success(try provider.open(artifact, setting: .standard))
        } catch {
            backend = .failure(error)
        }
        return ModelInPlay(
            provider: provider, artifact: artifact, fact: fact, description: description, backend: backend, scanned: scanned)
    }

    /// Nothing loads a file that a scan finds dangerous, unless the manifest vouches for it.
    ///
    /// - Throws: MD200 to MD204.
    private static func refuseUnsafe(
        _ artifact: ModelArtifact, _ scanned: ScannedArtifact, _ written: String
    ) throws(Diagnostic) {
        guard !artifact.worker.isTrusted else { return }
        let found = try scanned.findings()
        do throws(Diagnostic) {
            try found.requireSafe(written)
        } catch {
            var problem = error
            problem.help = [problem.help, "where you vouch for the file set `model.trust: true`"].compactMap(\.self).joined(
                separator: "; ")
            throw problem
        }
    }

    /// Whether the artifact is a file or a folder that is a model.
    var isOfFiles: Bool { artifact.kind == .file || artifact.kind == .mlflow }

    /// Nil where nothing runs.
    var runtime: RuntimeFact? { artifact.kind == .predictions ? nil : try? backend.get().runtime }
    var worker: RunRecord.Worker? { try? backend.get().worker }
    /// What stands behind the backend's own notes.
    var notes: [Diagnostic] { (try? backend.get().notes) ?? [] }
}

extension ModelArtifact {
    /// The model of a manifest.
    ///
    /// - Parameter content: where its content is.
    init(_ reference: ArtifactReference, _ manifest: Manifest, content: String? = nil) {
        let name = reference.path.map { URL(filePath: $0).lastPathComponent }
        let (runtime, worker) = (manifest.model.runtime?.value, manifest.model.worker)
        switch reference {
        case .file(let path, _):
            let isFolder = FileManager.default.fileExists(atPath: path + "/MLmodel")
            self.init(
                isFolder ? .mlflow : .file, path: content ?? path, name: name, folder: manifest.folder, runtime: runtime,
                worker: worker)
        case .mlflow(let path, _):
            self.init(.mlflow, path: path, name: name, folder: manifest.folder, worker: worker)
        case .predictions(let path, _):
            self.init(.predictions, path: content ?? path, name: name, folder: manifest.folder)
        case .command(let words):
            self.init(.command, path: manifest.folder, command: words, folder: manifest.folder, worker: worker)
        }
    }
}
