import AssayCore

extension DiagnosticCode {
    /// Everything that the numbers follow from is as it was in an earlier run, whose numbers are given; `--fresh` measures again.
    public static let answeredFromHistory: DiagnosticCode = "HS025"
    /// `--only` names no check of the manifest.
    public static let unknownSelection: DiagnosticCode = "CL101"
    /// A report was asked for at the path of a file that the run reads.
    public static let overwritesInput: DiagnosticCode = "CL102"
    /// The manifest has requirements on data, but declares no evaluation table.
    public static let noEvaluationTable: DiagnosticCode = "MF101"
    /// No backend knows the kind of the model file.
    public static let unknownModelKind: DiagnosticCode = "MD110"
    /// The manifest uses a part of the format that this version of assay does not carry out.
    public static let notCarriedOut: DiagnosticCode = "MF102"
    /// `digest_mismatches` is required, but the manifest names no lock file.
    public static let noLock: DiagnosticCode = "MF103"
    /// A binary model decides classes that the labels do not have.
    public static let unknownDecision: DiagnosticCode = "DT108"
    /// The table has labels that are none of the numbers which a model gives its classes, and the manifest does not name them.
    public static let unnumberedLabels: DiagnosticCode = "MD159"
    /// No label of the table equals the manifest's positive class.
    public static let noPositiveLabel: DiagnosticCode = "DT105"
}

extension DiagnosticCode {
    /// A requirement is on a measure that needs labels, and the evaluation table has no `label` role.
    public static let labelNeeded: DiagnosticCode = "MF142"
    /// A requirement is on a measure that needs predictions, and there is neither a model nor a column of scores or predictions.
    public static let predictionNeeded: DiagnosticCode = "MF143"
}

extension DiagnosticCode {
    /// A waiver names a check that the manifest does not have.
    public static let uselessWaiver: DiagnosticCode = "MF104"
    /// A waiver has no `until`, so it would hold for ever.
    public static let endlessWaiver: DiagnosticCode = "MF107"
    /// A waiver's last day has passed, so its check is judged again.
    public static let endedWaiver: DiagnosticCode = "MF105"
}
