import AssayCore

/// What a model was released with: digests of artifact, data, manifest, data contract and all that training reads, and the runtime
/// that ran it.
///
/// Written by `assay lock` as `assay.lock` and kept under version control: canonical JSON, so that equal locks are equal
/// files and a difference is a readable diff.
public struct LockFile: Sendable, Hashable, Codable {
    public static let currentVersion: Int = 1

    public struct Runtime: Sendable, Hashable, Codable {
        public var name: String
        public var version: String
        /// SHA-256 of the library; nil in a lock that was written before it was kept.
        public var sha256: String?
        public init(name: String, version: String, sha256: String? = nil) {
            (self.name, self.version, self.sha256) = (name, version, sha256)
        }
    }

    public let version: Int
    /// Nil when the predictions are a column of the data.
    public var artifact: RunRecord.FileFact?
    /// By table name: `evaluation`, `reference`.
    public var data: [String: [RunRecord.FileFact]]
    public var manifest: RunRecord.FileFact
    /// The data contract; nil where the manifest names none.
    public var contract: RunRecord.FileFact?
    /// Nil when no model runs.
    public var runtime: Runtime?

    /// What training reads: the inputs of `retrain`, and the files that its command names. Folders have one digest.
    public var training: [RunRecord.FileFact]
    /// Files that declare the environment.
    public var environment: [RunRecord.FileFact]

    public init(
        artifact: RunRecord.FileFact?, data: [String: [RunRecord.FileFact]], manifest: RunRecord.FileFact,
        contract: RunRecord.FileFact? = nil, runtime: Runtime?,
        training: [RunRecord.FileFact] = [], environment: [RunRecord.FileFact] = []
    ) {
        version = Self.currentVersion
        (self.artifact, self.data, self.manifest, self.runtime) = (artifact, data, manifest, runtime)
        (self.contract, self.training, self.environment) = (contract, training, environment)
    }
}

extension LockFile {
    /// Reads a lock that may be older than its newest parts.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        version = try fields.decode(Int.self, forKey: .version)
        artifact = try fields.decodeIfPresent(RunRecord.FileFact.self, forKey: .artifact)
        data = try fields.decode([String: [RunRecord.FileFact]].self, forKey: .data)
        manifest = try fields.decode(RunRecord.FileFact.self, forKey: .manifest)
        contract = try fields.decodeIfPresent(RunRecord.FileFact.self, forKey: .contract)
        runtime = try fields.decodeIfPresent(Runtime.self, forKey: .runtime)
        training = try fields.decodeIfPresent([RunRecord.FileFact].self, forKey: .training) ?? []
        environment = try fields.decodeIfPresent([RunRecord.FileFact].self, forKey: .environment) ?? []
    }
}
