import AssayCore

extension DiagnosticCode {
    /// The risk tier demands a family in which the manifest has no requirement of its own that can shut the gate.
    public static let missingFamily: DiagnosticCode = "MF315"
    /// The manifest replaces a requirement of its risk tier by a looser one.
    public static let looserThanTier: DiagnosticCode = "MF316"
    /// A requirement is decided on less evidence than its risk tier demands.
    public static let weakerRule: DiagnosticCode = "MF317"
    /// Intervals have less confidence than the risk tier demands.
    public static let lowerConfidence: DiagnosticCode = "MF318"
    /// The correction of simultaneous verdicts is switched off, and the risk tier demands it.
    public static let correctionOff: DiagnosticCode = "MF319"
    /// A waiver has no end date, and the risk tier demands one.
    public static let endlessWaiverOfTier: DiagnosticCode = "MF320"
    /// The risk tier demands a lock file that the run is compared with.
    public static let noLockOfTier: DiagnosticCode = "MF321"
    /// The risk tier demands a clean work tree, and there are uncommitted changes or no commit.
    public static let dirtyForTier: DiagnosticCode = "MF322"
    /// The risk tier demands a signed attestation, and no key was given.
    public static let noAttestationForTier: DiagnosticCode = "MF323"
    /// A waiver is not needed, because what it waives holds.
    public static let needlessWaiver: DiagnosticCode = "MF325"
    /// The run left out checks, families or rows, so that it is a part of the gate that the risk of the model asks for.
    public static let partOfTheGate: DiagnosticCode = "MF326"
}
