import AssayCore
import AssayManifest
import Foundation

/// What a manifest names as the model, with everything that it takes to run it.
public struct ModelArtifact: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable { case file, command, mlflow, predictions }

    public var kind: Kind
    /// The file or folder; of a command the folder that it works in.
    public var path: String
    /// Where the content is for as long as the run lasts; another than `path` for a file that is about to be removed.
    public var lasting: String
    /// The file as the manifest calls it, whose ending tells its kind wherever its content is.
    public var name: String
    /// Program and arguments of a command.
    public var command: [String]
    /// The manifest's folder.
    public var folder: String
    /// Path of the runtime's library; nil finds it.
    public var runtime: String?
    public var worker: WorkerSection

    public init(
        _ kind: Kind = .file, path: String, name: String? = nil, command: [String] = [], folder: String = "",
        runtime: String? = nil,
        worker: WorkerSection = .init()
    ) {
        (self.kind, self.path, lasting, self.command, self.folder) = (kind, path, path, command, folder)
        self.name = name ?? URL(filePath: path).lastPathComponent
        (self.runtime, self.worker) = (runtime, worker)
    }

    /// The ending of its name, in small letters.
    public var ending: String { URL(filePath: name).pathExtension.lowercased() }
}

extension ModelBackendProvider {
    /// A backend that knows only files is asked about the file.
    public func recognises(_ artifact: ModelArtifact) -> Bool { artifact.kind == .file && recognises(path: artifact.path) }

    public func mayRunCode(of artifact: ModelArtifact) -> Bool { false }

    public func describe(_ artifact: ModelArtifact) throws(Diagnostic) -> ModelDescription { try describe(path: artifact.path) }

    public func open(_ artifact: ModelArtifact, setting: ExecutionSetting) throws(Diagnostic) -> any ModelBackend {
        try open(path: artifact.path, runtime: artifact.runtime, setting: setting)
    }
}
