import AssayCore

/// What measures of the model, the runtime and the lock file may ask; the runner answers.
public protocol ProbeContext: Sendable {
    /// The model file.
    ///
    /// - Throws: MD104 where the manifest names none.
    func artifact() throws(Diagnostic) -> RunRecord.FileFact
    /// What the model file says of itself.
    func artifactFacts() throws(Diagnostic) -> ArtifactFacts
    /// The commit that last changed the model file.
    func artifactChange() throws(Diagnostic) -> ArtifactChange
    /// Whether the runtime loads the versions that the model declares, one finding a part.
    func compatibility() throws(Diagnostic) -> (supported: Bool, findings: [String])
    /// The same for the format version alone, and also against the runtime that production is said to have.
    func formatCompatibility() throws(Diagnostic) -> (supported: Bool, findings: [String])
    /// Times of repeated predictions in a process of their own; each series is measured once a run.
    ///
    /// - Throws: MD130 to MD132, and what loading and predicting throw.
    func predictionTimes(_ series: TimingSeries) throws(Diagnostic) -> PredictionTimes
    /// Processes that load the model and predict the first `rows` rows once, one after the other; measured once a run.
    ///
    /// - Throws: as `predictionTimes`.
    func processStarts(rows: Int) throws(Diagnostic) -> [ProcessStart]
    /// The same rows of the evaluation table predicted again and again, once a run for each axis.
    ///
    /// - Throws: MD130 to MD132, MD140, MD142, MD143, and what loading and predicting throw.
    func repeatedPredictions(_ axis: RepetitionAxis) throws(Diagnostic) -> RepeatedPredictions
    /// The frozen predictions and those of now.
    ///
    /// - Throws: MF188 where the manifest names no file, MF185 and MF186 for the file, and as `repeatedPredictions`.
    func goldenPredictions() throws(Diagnostic) -> GoldenPredictions
    /// How often the evaluation data has decided on a model, this run counted where it decides.
    func evaluationUses() throws(Diagnostic) -> EvaluationUses
    /// What differs between the lock file and what this run used.
    func lockDifferences() throws(Diagnostic) -> LockDifferences
    /// How one aspect of the environment compares with what was declared.
    func environment(_ aspect: EnvironmentAspect) throws(Diagnostic) -> EnvironmentVerdict
    /// What the baseline's manifest demanded and today's does not.
    ///
    /// - Throws: GT061 where the baseline's manifest cannot be read.
    func policyChanges() throws(Diagnostic) -> PolicyFinding
    /// The model trained again; carried out once a run, before anything is concluded.
    ///
    /// - Throws: MF190, MD145, GT062 to GT064, and what predicting and measuring throw.
    func retrainings() throws(Diagnostic) -> Retrainings
    /// When the run began, in seconds since 1970.
    var now: Double { get }
}

/// What a model file says of itself.
public struct ArtifactFacts: Sendable, Hashable {
    /// Trained numbers.
    public var parameterCount: Int
    /// Keys and values that the exporter left.
    public var metadata: [String: String]
    public init(parameterCount: Int, metadata: [String: String]) {
        (self.parameterCount, self.metadata) = (parameterCount, metadata)
    }
}

/// Where git says that the model file comes from.
///
/// - Units: times are committer times in seconds since 1970.
public enum ArtifactChange: Sendable, Hashable {
    /// The commit that last changed the file, and the time of the commit at HEAD.
    case commit(id: String, time: Double, head: Double)
    /// Why no commit can be named.
    case unknown(reason: String)
}

/// The comparison of a lock file with what is there.
public struct LockDifferences: Sendable {
    /// One line a difference.
    public var findings: [String]
    /// How many files and versions were compared.
    public var compared: Int
    public init(findings: [String], compared: Int) { (self.findings, self.compared) = (findings, compared) }
}
