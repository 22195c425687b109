import AssayCore
import AssayModelKit

extension OnnxBackend {
    /// The runtime that a model would be opened with.
    ///
    /// - Throws: MD010 to MD012.
    public static func runtime(path: String? = nil) throws(Diagnostic) -> RuntimeFact { try OnnxLibrary.find(path).fact }
}
