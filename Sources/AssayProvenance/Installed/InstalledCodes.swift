import AssayCore

extension DiagnosticCode {
    /// The place where packages are installed cannot be read.
    public static let unreadablePlace: DiagnosticCode = "EN070"
    /// A folder or file is no environment: no interpreter prefix, no virtual environment, no site-packages, no root file system.
    public static let noEnvironment: DiagnosticCode = "EN071"
    /// A captured environment is broken, or a newer assay wrote it.
    public static let malformedSnapshot: DiagnosticCode = "EN072"
    /// An OCI image layout is broken: an index, a manifest or a layer is missing or damaged.
    public static let malformedImage: DiagnosticCode = "EN073"
    /// A layer of an image is packed in a way whose library is not on this machine.
    public static let unknownCompression: DiagnosticCode = "EN074"
}
