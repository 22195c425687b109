/// The one document of a run. Every report is a rendering of it.
///
/// JSON keys are the property names in snake case. Keys are added, never renamed; readers ignore what they do not know.
/// `docs/record.md` describes it field by field.
public struct RunRecord: Sendable, Hashable, Codable {
    public static let currentSchema: String = "assay.run/1"

    public var schema: String
    /// A time-ordered unique name of this run.
    public var id: String
    public var tool: Tool
    public var model: Model
    public var manifest: FileFact
    /// The data contract; nil where the manifest names none.
    public var contract: FileFact?
    /// By table name: `evaluation`, `reference`.
    public var data: [String: Table]
    public var git: Git?
    /// Why there is no `git`, in words.
    public var gitReason: String?
    public var environment: Environment
    public var seed: UInt64
    public var checks: [CheckResult]
    public var summary: Summary
    /// Warnings of the whole run.
    public var notes: [Diagnostic]
    public var resultDigest: String
    public var timing: Timing
    /// Digest over everything that the numbers follow from; nil where they follow from more than can be digested.
    public var inputDigest: String?
    /// The run that measured what this one repeats, because its inputs are the same; nil where this run measured.
    public var answeredFrom: String?
    /// Nil where the manifest states no risk.
    public var risk: Risk?
    /// Every waiver of the manifest; nil in records of an earlier assay.
    public var waivers: [Waiver]?

    public init(
        id: String, tool: Tool, model: Model, manifest: FileFact, contract: FileFact? = nil, data: [String: Table],
        git: Git?, gitReason: String?, environment: Environment, seed: UInt64, checks: [CheckResult], notes: [Diagnostic],
        resultDigest: String = "", timing: Timing
    ) {
        schema = Self.currentSchema
        (self.id, self.tool, self.model, self.manifest, self.contract) = (id, tool, model, manifest, contract)
        (self.data, self.git) = (data, git)
        (self.gitReason, self.environment, self.seed, self.checks) = (gitReason, environment, seed, checks)
        summary = Summary(checks)
        (self.notes, self.resultDigest, self.timing) = (notes, resultDigest, timing)
    }

    enum CodingKeys: String, CodingKey {
        case schema, id, tool, model, manifest, contract, data, git
        case gitReason = "git_reason"
        case environment, seed, checks, summary, notes
        case resultDigest = "result_digest"
        case timing
        case inputDigest = "input_digest"
        case answeredFrom = "answered_from"
        case risk, waivers
    }
}

extension RunRecord {
    public struct Tool: Sendable, Hashable, Codable {
        public var name: String
        public var version: String
        public init(name: String = "assay", version: String) { (self.name, self.version) = (name, version) }
    }

    /// A file as it was when it was read.
    public struct FileFact: Sendable, Hashable, Codable {
        public var path: String
        public var sha256: String
        public var bytes: Int
        public init(path: String, sha256: String, bytes: Int) { (self.path, self.sha256, self.bytes) = (path, sha256, bytes) }
    }

    public struct Model: Sendable, Hashable, Codable {
        public var name: String
        public var task: ModelTask
        /// Nil when the predictions are a column of the data.
        public var artifact: FileFact?
        public var objective: String?
        /// What each kind of decision earns: `tp`, `fp`, `fn`, `tn` as the manifest says it, and `currency`; nil where it says nothing.
        public var costs: [String: String]?
        /// The columns that the artifact reads, in its order; nil where it could not be loaded or there is none.
        public var inputs: [Input]?
        /// The processes that the model ran in; nil for a model that runs in assay's own.
        public var worker: Worker?
        public init(
            name: String, task: ModelTask, artifact: FileFact?, objective: String? = nil, inputs: [Input]? = nil,
            worker: Worker? = nil
        ) {
            (self.name, self.task, self.artifact, self.objective) = (name, task, artifact, objective)
            (self.inputs, self.worker) = (inputs, worker)
        }
    }

    /// A column that a model reads.
    public struct Input: Sendable, Hashable, Codable {
        public var name: String
        /// What the evaluation table holds there: `number`, `text`, …; nil where it has no such column.
        public var type: String?
        public init(name: String, type: String?) { (self.name, self.type) = (name, type) }
    }

    public struct Table: Sendable, Hashable, Codable {
        public var sources: [FileFact]
        public var rows: Int
        /// How often the table was read in this run.
        public var scans: Int
        /// Rows without a label, which no quality measure can use.
        public var unlabelledRows: Int?
        /// So many rows from the beginning were read; nil where all were.
        public var rowLimit: Int?
        /// What this run did to the table as a judge of models; nil where it decided on none.
        public var use: EvaluationUse?
        /// What the profile came from that stood in place of rows; nil where rows were read.
        public var profile: Profile?
        public init(
            sources: [FileFact], rows: Int, scans: Int, unlabelledRows: Int? = nil, rowLimit: Int? = nil, use: EvaluationUse? = nil,
            profile: Profile? = nil
        ) {
            (self.sources, self.rows, self.scans, self.unlabelledRows) = (sources, rows, scans, unlabelledRows)
            (self.rowLimit, self.use, self.profile) = (rowLimit, use, profile)
        }
        enum CodingKeys: String, CodingKey {
            case sources, rows, scans
            case unlabelledRows = "unlabelled_rows"
            case rowLimit = "row_limit"
            case use, profile
        }
    }

    /// What a reference profile came from.
    public struct Profile: Sendable, Hashable, Codable {
        /// Of the profile's content.
        public var digest: String
        /// Rows that it was made of.
        public var rows: Int
        /// The files that held them.
        public var sources: [FileFact]
        public init(digest: String, rows: Int, sources: [FileFact]) {
            (self.digest, self.rows, self.sources) = (digest, rows, sources)
        }
    }

    public struct Git: Sendable, Hashable, Codable {
        public var commit: String?
        public var tree: String?
        public var branch: String?
        public var tags: [String]
        public var remote: String?
        public var dirty: Bool
        /// Changed and untracked files, at most 100, relative to the work tree.
        public var dirtyFiles: [String]
        public var dirtyFileCount: Int
        /// SHA-256 over the uncommitted change; nil when the tree is clean.
        public var changeDigest: String?
        public var shallow: Bool
        public var detached: Bool
        public init(
            commit: String?, tree: String?, branch: String?, tags: [String] = [], remote: String? = nil, dirty: Bool = false,
            dirtyFiles: [String] = [], dirtyFileCount: Int = 0, changeDigest: String? = nil, shallow: Bool = false,
            detached: Bool = false
        ) {
            (self.commit, self.tree, self.branch, self.tags, self.remote) = (commit, tree, branch, tags, remote)
            (self.dirty, self.dirtyFiles, self.dirtyFileCount) = (dirty, dirtyFiles, dirtyFileCount)
            (self.changeDigest, self.shallow, self.detached) = (changeDigest, shallow, detached)
        }
        enum CodingKeys: String, CodingKey {
            case commit, tree, branch, tags, remote, dirty
            case dirtyFiles = "dirty_files"
            case dirtyFileCount = "dirty_file_count"
            case changeDigest = "change_digest"
            case shallow, detached
        }
    }

    public struct Environment: Sendable, Hashable, Codable {
        /// Runtime name to version: `onnxruntime: 1.31.1`.
        public var runtimes: [String: String]
        public var runtimePaths: [String: String]
        public var operatingSystem: String
        public var processor: String
        /// The CI system and its build URL, where its documented variables are set.
        public var ci: String?
        public var ciURL: String?
        /// `Linux 6.1.0-18-amd64`.
        public var kernel: String?
        /// The instruction set architecture: `x86_64`, `aarch64`.
        public var architecture: String?
        public var processorModel: String?
        /// The instructions that numerical libraries choose their code by; sorted.
        public var processorFeatures: [String]?
        /// Processors that the run was allowed to use.
        public var logicalCores: Int?
        /// SHA-256 of the libraries that the numbers came from, by file name.
        public var libraries: [String: String]?
        public init(
            runtimes: [String: String], runtimePaths: [String: String], operatingSystem: String, processor: String,
            ci: String? = nil, ciURL: String? = nil
        ) {
            (self.runtimes, self.runtimePaths, self.operatingSystem) = (runtimes, runtimePaths, operatingSystem)
            (self.processor, self.ci, self.ciURL) = (processor, ci, ciURL)
        }
        enum CodingKeys: String, CodingKey {
            case runtimes
            case runtimePaths = "runtime_paths"
            case operatingSystem = "operating_system"
            case processor, ci
            case ciURL = "ci_url"
            case kernel, architecture
            case processorModel = "processor_model"
            case processorFeatures = "processor_features"
            case logicalCores = "logical_cores"
            case libraries
        }
    }

    public struct Timing: Sendable, Hashable, Codable {
        /// UTC, ISO 8601 with seconds.
        public var started: String
        public var wallSeconds: Double
        public init(started: String, wallSeconds: Double) { (self.started, self.wallSeconds) = (started, wallSeconds) }
        enum CodingKeys: String, CodingKey {
            case started
            case wallSeconds = "wall_seconds"
        }
    }
}
