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
}

/// What predicts: a model file, a worker, stored predictions or an MLflow folder.
///
/// - Units: `timeout` in seconds, `memory` in bytes.
public enum ArtifactReference: Sendable, Hashable {
    case file(path: String, written: String)
    case command([String], timeout: Double?, memory: Int?)
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
        case .command(let words, _, _): words.joined(separator: " ")
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
