/// What kind of file or folder an artifact is, told by what it holds and not by its name, where the kind has a mark of its own.
public enum ArtifactKind: String, Sendable, Hashable, Codable, CaseIterable {
    case pickle, joblib, skops
    case torch = "pytorch"
    case legacyTorch = "pytorch_legacy"
    case torchScript = "torchscript"
    case safetensors
    case mlflow
    case keras
    case hdf5
    case savedModel = "tensorflow_saved_model"
    case numpy
    case numpyArchive = "numpy_archive"

    /// As a reader calls it.
    public var words: String {
        switch self {
        case .pickle: "Python pickle"
        case .joblib: "joblib file"
        case .skops: "skops file"
        case .torch: "PyTorch file"
        case .legacyTorch: "PyTorch file of the format before 1.6"
        case .torchScript: "TorchScript archive"
        case .safetensors: "safetensors file"
        case .mlflow: "MLflow model"
        case .keras: "Keras file"
        case .hdf5: "HDF5 file"
        case .savedModel: "TensorFlow SavedModel"
        case .numpy: "NumPy array"
        case .numpyArchive: "NumPy archive"
        }
    }

    /// Whether loading it runs what its pickles import.
    public var holdsPickles: Bool {
        switch self {
        case .pickle, .joblib, .torch, .legacyTorch, .torchScript, .numpy, .numpyArchive, .mlflow: true
        case .skops, .safetensors, .keras, .hdf5, .savedModel: false
        }
    }
}

extension ArtifactKind {
    /// - Parameter found: what a scan of it found.
    /// - Returns: nil for what is of no such kind.
    init?(_ source: ByteSource, name: String, members: [ArtifactMember], _ found: ArtifactFindings) throws(ByteFault) {
        let head = try source.read(0, 512)[...]
        if PickleNames.ending(name) == "safetensors" || (SafetensorsFile.isHead(head) && (try? SafetensorsFile(source)) != nil) {
            self = .safetensors
        } else if case .hdf5 = ByteKind(head) {
            self = .hdf5
        } else if case .numpy = ByteKind(head) {
            self = .numpy
        } else if head.starts(with: ZipMembers.localMark) {
            guard let kind = Self.archive(Set(members.map(\.path)), found) else { return nil }
            self = kind
        } else if found.pickle.holdsPickles || PickleNames.isPickle(name) {
            self = Self.pickled(name, found.pickle)
        } else {
            return nil
        }
    }

    private static func archive(_ names: Set<String>, _ found: ArtifactFindings) -> ArtifactKind? {
        let lasts = Set(names.compactMap { $0.split(separator: "/").last.map(String.init) })
        if names.contains("schema.json") { return .skops }
        if lasts.contains("data.pkl") {
            return lasts.contains("constants.pkl") || names.contains { $0.contains("/code/") } ? .torchScript : .torch
        }
        if names.contains("config.json"), names.contains("metadata.json") { return .keras }
        if !names.isEmpty, names.allSatisfy({ $0.hasSuffix(".npy") }) { return .numpyArchive }
        return found.pickle.holdsPickles ? .pickle : nil
    }

    private static func pickled(_ name: String, _ found: PickleFindings) -> ArtifactKind {
        if found.imports.contains(where: { JoblibArray.isWrapper($0.module, $0.name) }) || PickleNames.ending(name) == "joblib" {
            return .joblib
        }
        // A magic number, a protocol, the system's facts, the object, its storages.
        let isTorch = found.imports.contains { $0.module == "torch" || $0.module.hasPrefix("torch.") }
        return isTorch && found.pickles.count >= 4 ? .legacyTorch : .pickle
    }
}

/// A file inside an archive or a folder.
public struct ArtifactMember: Sendable, Hashable, Codable {
    public var path: String
    /// Unpacked.
    public var bytes: Int
}
