import AssayCore
import AssayModelKit

/// A backend of models that state no operator sets or format versions.
protocol UnversionedBackend: ModelBackendProvider {}

extension UnversionedBackend {
    /// - Throws: MD184, always: there is nothing to compare.
    public func compatibility(of description: ModelDescription, runtime: String?) throws(Diagnostic) -> Compatibility {
        throw Diagnostic(
            .noFormatVersions, "\(description.format) states no operator sets or format versions",
            help: "compare its environment instead: `package_mismatches`, `python_version_mismatch`")
    }

    public func compatibility(
        of description: ModelDescription, release: (name: String, version: String)
    ) throws(Diagnostic) -> Compatibility { try compatibility(of: description, runtime: nil) }

    public func describe(path: String) throws(Diagnostic) -> ModelDescription { try describe(ModelArtifact(path: path)) }

    public func open(path: String, runtime: String?) throws(Diagnostic) -> any ModelBackend {
        try open(ModelArtifact(path: path), setting: .standard)
    }
}

extension DiagnosticCode {
    /// A measure asks for operator sets and format versions, which this kind of model does not state.
    public static let noFormatVersions: DiagnosticCode = "MD184"
}
