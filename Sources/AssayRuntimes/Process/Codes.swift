import AssayCore

extension DiagnosticCode {
    /// The program of a worker is not there, may not be run, or could not be started.
    public static let workerNotStarted: DiagnosticCode = "MD170"
    /// A worker ended before it had answered: it crashed, gave up or was killed.
    public static let workerEnded: DiagnosticCode = "MD171"
    /// A worker took longer for an answer than its time limit.
    public static let workerTooLong: DiagnosticCode = "MD172"
    /// A worker wrote something else than an Arrow stream on its standard output.
    public static let workerNotArrow: DiagnosticCode = "MD173"
    /// A worker answered with another number of rows than it was sent.
    public static let workerRows: DiagnosticCode = "MD174"
    /// A worker's answer or a file of predictions has no column that holds predictions, or one of a type that cannot.
    public static let unusableAnswer: DiagnosticCode = "MD175"
    /// A worker closed its answers before the last batch was sent.
    public static let workerClosed: DiagnosticCode = "MD176"
    /// No Python interpreter was found for a model that needs one.
    public static let noPython: DiagnosticCode = "MD177"
    /// The Python environment lacks a package that the worker or the model needs.
    public static let packageMissing: DiagnosticCode = "MD178"
    /// The model could not be loaded by its worker.
    public static let modelNotLoaded: DiagnosticCode = "MD179"
    /// A worker used more memory or processor time than the manifest allows.
    public static let workerLimit: DiagnosticCode = "MD180"
    /// A model file holds types that nothing vouches for, so it was not loaded.
    public static let untrustedModel: DiagnosticCode = "MD181"
    /// A worker wrote on standard error while it loaded the model.
    public static let workerSaid: DiagnosticCode = "MD183"
}
