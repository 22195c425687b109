import AssayCore
import AssayManifest
import AssayModelKit
import AssayProvenance
import AssayTabular
import Foundation

/// What the candidate is compared with, or why there is nothing.
enum BaselineInPlay: Sendable {
    /// A model that scores the same rows in the same scan, so that differences are paired.
    case model(ModelInPlay, Predictor)
    /// The numbers of a recorded run.
    case record(RunRecord)
    /// No baseline: requirements on it are inconclusive, never passed.
    case absent(reason: String)

    var predictor: Predictor? { if case .model(_, let predictor) = self { predictor } else { nil } }
}

/// Finds the baseline that a manifest names.
struct BaselineFinder {
    let manifest: Manifest
    let providers: [any ModelBackendProvider]
    /// Recorded runs by id.
    let record: @Sendable (String) throws(Diagnostic) -> RunRecord?
    /// Ties a model to the evaluation table.
    let bind: (ModelInPlay) throws(Diagnostics) -> Predictor?

    func find() throws(Diagnostics) -> BaselineInPlay {
        guard let named = manifest.baseline else { return .absent(reason: "the manifest names no `baseline`") }
        switch named.value {
        case .artifact(let path, let written): return try model(at: path, written)
        case .git(let reference): return try stored(at: reference)
        case .run(let id): return try recorded(id)
        }
    }

    /// - Parameters:
    ///   - held: the file behind a path that is about to be removed.
    ///   - name: the file as the manifest calls it.
    private func model(at path: String, _ written: String, held: HeldFile? = nil, name: String? = nil) throws(Diagnostics)
        -> BaselineInPlay
    {
        var artifact = ModelArtifact(.file(path: path, written: written), manifest)
        if let held { (artifact.lasting, artifact.name) = (held.path, name ?? artifact.name) }
        var model = try Diagnostics.one { () throws(Diagnostic) in
            try ModelInPlay.open(artifact, written: written, fact: try FileFacts.artifact(path, written), providers: providers)
        }
        model.held = held
        if case .failure(let problem) = model.backend {
            return .absent(reason: "the baseline model cannot be loaded: \(problem.message)")
        }
        guard let predictor = try bind(model) else {
            return .absent(reason: "there is no table that the baseline model could predict")
        }
        return .model(model, predictor)
    }

    /// The artifact as the reference has it. What a clone does not have makes the comparison inconclusive, not the run unusable.
    private func stored(at reference: String) throws(Diagnostics) -> BaselineInPlay {
        guard case .file(let path, let written)? = manifest.model.artifact?.value else {
            return .absent(reason: "`git:\(reference)` needs a model file in `model.artifact`")
        }
        let file: StoredFile
        do throws(Diagnostic) {
            file = try GitState.stored(path, at: reference)
        } catch {
            return .absent(reason: "\(error.message)\(error.help.map { " (\($0))" } ?? "")")
        }
        let copy = FileManager.default.temporaryDirectory.appending(
            path: "assay-\(UUID().uuidString)-\(URL(filePath: path).lastPathComponent)")
        defer { try? FileManager.default.removeItem(at: copy) }
        try Diagnostics.one { () throws(Diagnostic) in try AtomicFile.write(file.bytes, to: copy.path(percentEncoded: false)) }
        return try model(
            at: copy.path(percentEncoded: false), "\(written) at git:\(reference) (\(file.commit.prefix(7)))",
            held: HeldFile(copy.path(percentEncoded: false)), name: URL(filePath: path).lastPathComponent)
    }

    private func recorded(_ id: String) throws(Diagnostics) -> BaselineInPlay {
        try Diagnostics.one { () throws(Diagnostic) in
            guard let found = try record(id) else { return .absent(reason: "the history has no run `\(id)`") }
            return .record(found)
        }
    }
}
