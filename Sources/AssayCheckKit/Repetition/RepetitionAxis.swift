/// What changes while the same rows are predicted again.
public enum RepetitionAxis: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing: the same session predicts again.
    case runs
    /// Rows a call.
    case batchSize = "batch_size"
    /// Threads within an operator.
    case threads
    /// The order of the rows.
    case rowOrder = "row_order"
    /// How far the runtime rewrites the model's graph.
    case optimization
    /// The library that runs the model: those that the manifest lists.
    case runtimes
    /// Nothing but the process.
    case processes
    /// What the C library's mathematics may use of the processor.
    case cpuFeatures = "cpu_features"
}
