import AssayCore

/// What measures of the model, the runtime and the lock file may ask; the runner answers.
public protocol ProbeContext: Sendable {
    /// The model file.
    ///
    /// - Throws: MD104 where the manifest names none.
    func artifact() throws(Diagnostic) -> RunRecord.FileFact
    /// Whether the runtime loads the versions that the model declares, one finding a part.
    func compatibility() throws(Diagnostic) -> (supported: Bool, findings: [String])
    /// Seconds of repeated predictions of the first `batch` rows of the evaluation table, after a warm-up; measured once a batch size.
    func predictionTimes(batch: PredictionBatch) throws(Diagnostic) -> PredictionTimes
    /// How often the evaluation data has decided on a model, this run counted where it decides.
    func evaluationUses() throws(Diagnostic) -> EvaluationUses
    /// What differs between the lock file and what this run used.
    func lockDifferences() throws(Diagnostic) -> LockDifferences
}

/// How many rows a timed prediction has.
public enum PredictionBatch: Sendable, Hashable {
    /// One row: what a service that answers one request sees.
    case single
    /// As many rows as one chunk holds: what a batch job sees.
    case chunk
}

/// Times of repeated predictions on a monotonic clock.
///
/// - Units: seconds a call.
public struct PredictionTimes: Sendable {
    public var seconds: [Double]
    public var rowsPerCall: Int
    public init(seconds: [Double], rowsPerCall: Int) { (self.seconds, self.rowsPerCall) = (seconds, rowsPerCall) }
}

/// The comparison of a lock file with what is there.
public struct LockDifferences: Sendable {
    /// One line a difference.
    public var findings: [String]
    /// How many files and versions were compared.
    public var compared: Int
    public init(findings: [String], compared: Int) { (self.findings, self.compared) = (findings, compared) }
}
