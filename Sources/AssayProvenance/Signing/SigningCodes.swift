import AssayCore

extension DiagnosticCode {
    /// A key file is no private or public key that assay signs or verifies with: Ed25519 or ECDSA P-256, PEM, without a password.
    public static let unusableKey: DiagnosticCode = "CL147"
    /// `assay key new` does not write over a file that is there.
    public static let keyExists: DiagnosticCode = "CL148"
}
