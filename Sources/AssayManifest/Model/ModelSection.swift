import AssayCore

/// The model under test.
public struct ModelSection: Sendable, Hashable {
    public var name: String
    public var artifact: Located<ArtifactReference>?
    public var task: ModelTask
    /// The label value counted as positive, as it was written.
    public var positive: String?
    /// A score at or above it is a positive decision.
    public var threshold: Double
    /// Input columns; nil takes what the artifact names, else every column without another role.
    public var features: [String]?
    /// `probabilities[:,1]`, or an output's name.
    public var scoreOutput: String?
    public var labelOutput: String?
    /// What the model's classes are called, in its order, where its file only numbers them.
    public var classes: [String]?
    public var objective: String?
    /// Absolute path of the runtime's library.
    public var runtime: Located<String>?
    /// How a worker process is run, where the model needs one.
    public var worker: WorkerSection
}

/// How a model's worker process is run, and what it may use.
///
/// - Units: times in seconds, `memory` in bytes.
public struct WorkerSection: Sendable, Hashable, Codable {
    /// Absolute path of a Python interpreter or of the folder of its environment; nil looks for one.
    public var python: String?
    /// The longest wait for an answer, and for the model to load.
    public var timeout: Double
    /// Bytes of address space; nil for no limit.
    public var memory: Int?
    /// Seconds on processors; nil for no limit.
    public var processorTime: Double?
    /// Whether it may reach other machines.
    public var hasNetwork: Bool
    /// Whether a model file that a scan refuses is loaded all the same.
    public var isTrusted: Bool

    /// Seconds.
    public static let standardTimeout: Double = 120

    public init(
        python: String? = nil, timeout: Double = Self.standardTimeout, memory: Int? = nil, processorTime: Double? = nil,
        hasNetwork: Bool = false, isTrusted: Bool = false
    ) {
        (self.python, self.timeout, self.memory, self.processorTime) = (python, timeout, memory, processorTime)
        (self.hasNetwork, self.isTrusted) = (hasNetwork, isTrusted)
    }
}

/// What predicts: a model file, a worker, stored predictions or an MLflow folder.
public enum ArtifactReference: Sendable, Hashable {
    case file(path: String, written: String)
    case command([String])
    case predictions(path: String, written: String)
    case mlflow(path: String, written: String)

    /// The absolute path; nil for a command.
    public var path: String? {
        switch self {
        case .file(let path, _), .predictions(let path, _), .mlflow(let path, _): path
        case .command: nil
        }
    }

    /// As the manifest writes it.
    public var written: String {
        switch self {
        case .file(_, let written), .predictions(_, let written), .mlflow(_, let written): written
        case .command(let words): words.joined(separator: " ")
        }
    }
}

/// What `baseline` means in a requirement.
public enum BaselineReference: Sendable, Hashable {
    /// A git reference: `origin/main`.
    case git(String)
    /// The id of a recorded run.
    case run(String)
    /// Absolute path of an artifact.
    case artifact(path: String, written: String)
}
