import AssayCore

/// How a runtime runs a model. Every run predicts with the standard; other settings are those that a service may have.
public struct ExecutionSetting: Sendable, Hashable, Codable {
    /// How far the runtime rewrites the model's graph before it runs.
    public enum Optimization: String, Sendable, Hashable, Codable, CaseIterable { case disabled, basic, extended, all }

    /// Threads within one operator.
    public var threads: Int
    /// Nil leaves it to the runtime.
    public var optimization: Optimization?

    public init(threads: Int = 1, optimization: Optimization? = nil) {
        (self.threads, self.optimization) = (threads, optimization)
    }

    public static let standard: ExecutionSetting = ExecutionSetting()
}

extension ModelBackendProvider {
    /// A kind of model without settings opens with the standard one only.
    ///
    /// - Throws: MD140 for any other.
    public func open(path: String, runtime: String?, setting: ExecutionSetting) throws(Diagnostic) -> any ModelBackend {
        guard setting == .standard else {
            throw Diagnostic(
                .noSuchSetting, "this kind of model has neither threads nor optimization to set", in: path,
                help: "repeat its predictions over `runs`, `batch_size`, `row_order` or `processes`")
        }
        return try open(path: path, runtime: runtime)
    }
}

extension DiagnosticCode {
    /// Predictions are to be repeated with a number of threads or an optimization level that the kind of model does not have.
    public static let noSuchSetting: DiagnosticCode = "MD140"
}
