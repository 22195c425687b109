import AssayCore

extension DiagnosticCode {
    /// libcurl, by which assay speaks HTTP, is not installed or cannot be loaded.
    public static let noHTTPLibrary: DiagnosticCode = "RP220"
    /// A tracking server does not answer: no such host, no connection, or no answer in time, at every attempt.
    public static let serverUnreachable: DiagnosticCode = "RP221"
    /// A tracking server wants other credentials, or gives these no right to what was asked.
    public static let serverForbids: DiagnosticCode = "RP222"
    /// A tracking server refused a request or failed at every attempt.
    public static let serverRefused: DiagnosticCode = "RP223"
    /// What answers at the tracking address does not answer as MLflow does.
    public static let notMLflow: DiagnosticCode = "RP224"
    /// There is no MLflow run of that id, or it was deleted.
    public static let noMLflowRun: DiagnosticCode = "RP225"
    /// A folder that is named as a tracking store is none, or a file of it cannot be read.
    public static let notAFileStore: DiagnosticCode = "RP226"
    /// The artifacts of an MLflow run are kept where assay cannot write.
    public static let foreignArtifacts: DiagnosticCode = "RP227"
    /// The MLflow experiment was deleted, so that nothing can be added to it.
    public static let deletedExperiment: DiagnosticCode = "RP228"
    /// The certificate of a tracking server is not trusted.
    public static let untrustedServer: DiagnosticCode = "RP229"
    /// A file of a tracking store cannot be written.
    public static let unwritableStore: DiagnosticCode = "RP230"

    /// A tracking address is of a kind that assay does not write to.
    public static let unknownTracking: DiagnosticCode = "CL211"
    /// The id of an MLflow run or the name of an experiment cannot be one.
    public static let wrongTrackingName: DiagnosticCode = "CL212"
    /// A credential or a setting for the tracking server in the environment cannot be used.
    public static let wrongTrackingSetting: DiagnosticCode = "CL213"
}
