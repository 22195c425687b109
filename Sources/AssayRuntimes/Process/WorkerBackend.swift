import AssayCore
import AssayManifest
import AssayModelKit
import Foundation

/// Runs models in worker processes: a command of the manifest's own, or the Python worker that assay ships for pickle, joblib, skops,
/// TorchScript, Keras and MLflow.
public struct WorkerBackend: UnversionedBackend {
    public init() {}

    public func recognises(path: String) -> Bool { recognises(ModelArtifact(path: path)) }

    public func recognises(_ artifact: ModelArtifact) -> Bool {
        switch artifact.kind {
        case .command, .mlflow: true
        case .predictions: false
        case .file: WorkerFormat(ending: artifact.ending) != nil
        }
    }

    /// Every library that the shipped worker loads with can.
    public func mayRunCode(of artifact: ModelArtifact) -> Bool { WorkerFormat(artifact) != nil }

    /// What can be known without running anything of it.
    public func describe(_ artifact: ModelArtifact) throws(Diagnostic) -> ModelDescription {
        ModelDescription(format: WorkerFormat(artifact)?.name ?? "worker")
    }

    /// - Throws: MD170 to MD183 for a worker that cannot be started or cannot load the model, MD140 for an optimization level.
    public func open(_ artifact: ModelArtifact, setting: ExecutionSetting) throws(Diagnostic) -> any ModelBackend {
        guard setting.optimization == nil else {
            throw Diagnostic(
                .noSuchSetting, "a model that runs in a worker has no graph for assay to optimize", in: artifact.name,
                help: "repeat its predictions over `runs`, `batch_size`, `threads`, `row_order` or `processes`")
        }
        return try WorkerModel(WorkerLaunch(artifact, threads: setting.threads))
    }
}

/// The kinds of model that the shipped worker loads.
enum WorkerFormat: String, Sendable {
    case pickle, skops, torchscript, keras, mlflow

    init?(ending: String) {
        switch ending {
        case "pkl", "pickle", "joblib": self = .pickle
        case "skops": self = .skops
        case "pt", "pth": self = .torchscript
        case "keras": self = .keras
        default: return nil
        }
    }

    /// Nil for a command.
    init?(_ artifact: ModelArtifact) {
        if artifact.kind == .mlflow {
            self = .mlflow
        } else if artifact.kind == .file, let format = WorkerFormat(ending: artifact.ending) {
            self = format
        } else {
            return nil
        }
    }

    var name: String {
        switch self {
        case .pickle: "pickle"
        case .skops: "skops"
        case .torchscript: "TorchScript"
        case .keras: "Keras"
        case .mlflow: "MLflow"
        }
    }
}
