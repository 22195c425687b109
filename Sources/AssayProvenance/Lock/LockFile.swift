import AssayCore

/// What a model was released with: digests of artifact, data, manifest and data contract, and the runtime that ran it.
///
/// Written by `assay lock` as `assay.lock` and kept under version control: canonical JSON, so that equal locks are equal
/// files and a difference is a readable diff.
public struct LockFile: Sendable, Hashable, Codable {
    public static let currentVersion: Int = 1

    public struct Runtime: Sendable, Hashable, Codable {
        public var name: String
        public var version: String
        public init(name: String, version: String) { (self.name, self.version) = (name, version) }
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

    public init(
        artifact: RunRecord.FileFact?, data: [String: [RunRecord.FileFact]], manifest: RunRecord.FileFact,
        contract: RunRecord.FileFact? = nil, runtime: Runtime?
    ) {
        version = Self.currentVersion
        (self.artifact, self.data, self.manifest, self.contract) = (artifact, data, manifest, contract)
        self.runtime = runtime
    }
}
