import AssayCore
import AssayTabular

/// Opens one kind of model artifact.
public protocol ModelBackendProvider: Sendable {
    /// Whether this backend is the one for the file, judged by name and first bytes.
    func recognises(path: String) -> Bool
    /// What the file says of itself; needs no runtime.
    func describe(path: String) throws(Diagnostic) -> ModelDescription
    /// Whether the chosen runtime loads it.
    func compatibility(of description: ModelDescription, runtime: String?) throws(Diagnostic) -> Compatibility
    /// The same for a release of a runtime that is not here, from what is known of it.
    ///
    /// - Throws: EN092 where nothing is known of it.
    func compatibility(of description: ModelDescription, release: (name: String, version: String)) throws(Diagnostic)
        -> Compatibility
    /// Loads the runtime and the model.
    ///
    /// - Parameter runtime: path of the runtime's library; nil finds it (environment variable, then beside assay).
    func open(path: String, runtime: String?) throws(Diagnostic) -> any ModelBackend
    /// The same with another number of threads or another optimization than a run predicts with.
    func open(path: String, runtime: String?, setting: ExecutionSetting) throws(Diagnostic) -> any ModelBackend
    /// Whether this backend is the one for what the manifest names.
    func recognises(_ artifact: ModelArtifact) -> Bool
    /// What the artifact says of itself; nothing of it is run.
    func describe(_ artifact: ModelArtifact) throws(Diagnostic) -> ModelDescription
    /// Whether opening hands the artifact to a library that may run code that it holds.
    func mayRunCode(of artifact: ModelArtifact) -> Bool
    /// Loads what it takes to run the artifact.
    func open(_ artifact: ModelArtifact, setting: ExecutionSetting) throws(Diagnostic) -> any ModelBackend
}

/// A loaded model, not yet tied to a table.
public protocol ModelBackend: Sendable {
    var description: ModelDescription { get }
    var runtime: RuntimeFact { get }
    /// How the model's worker processes are run; nil for a model that runs in assay's own process.
    var worker: RunRecord.Worker? { get }
    /// What a reader of the report has to know about how the model was loaded.
    var notes: [Diagnostic] { get }
    /// Ties inputs to columns and outputs to scores, or says every reason why that cannot be.
    func bind(_ request: BindingRequest) throws(Diagnostics) -> any BoundModel
}

extension ModelBackend {
    public var worker: RunRecord.Worker? { nil }
    public var notes: [Diagnostic] { [] }
}

/// What the manifest and the table say about a model's inputs and outputs.
public struct BindingRequest: Sendable {
    public var schema: TableSchema
    /// Rows of the table; nil where only a scan would tell.
    public var rows: Int?
    /// The column that names the rows.
    public var id: String?
    /// Where the table comes from, for diagnostics: `data/test.csv`.
    public var table: String
    /// The manifest's `features`; nil = what the artifact names, else every column with no other role.
    public var features: [String]?
    /// Columns that have another role: label, weight, id, time, …
    public var reserved: Set<String>
    public var task: ModelTask
    public var positive: String?
    /// The manifest's `outputs.score`: `probabilities[:,1]`, or an output's name.
    public var scoreOutput: String?
    /// The manifest's `outputs.label`.
    public var labelOutput: String?
    /// The manifest's `classes`: what the model's classes are called, in its order.
    public var classes: [String]?
    /// The column of labels, whose type must suit the model's classes.
    public var label: String?

    public init(
        schema: TableSchema, table: String, features: [String]? = nil, reserved: Set<String> = [], task: ModelTask,
        positive: String? = nil, scoreOutput: String? = nil, labelOutput: String? = nil, classes: [String]? = nil,
        label: String? = nil
    ) {
        (self.schema, self.table, self.features, self.reserved) = (schema, table, features, reserved)
        (self.task, self.positive, self.scoreOutput, self.labelOutput) = (task, positive, scoreOutput, labelOutput)
        (self.classes, self.label) = (classes, label)
    }
}

/// A model tied to a table's columns; makes one session a worker.
public protocol BoundModel: Sendable {
    /// The columns that a prediction reads.
    var columns: [String] { get }
    func makeSession() throws(Diagnostic) -> any ModelSession
    /// The element type of the input that a column goes into; nil where the model does not say.
    func element(of column: String) -> ElementType?
    /// The element type of the scores as the model gives them; nil where it does not say.
    var scoreElement: ElementType? { get }
    /// Whether the predictions were made before and cannot be asked for about other rows.
    var isStored: Bool { get }
    /// The classes of a model that only numbers them, where the manifest does not say what they are called either.
    var numberedClasses: [String]? { get }
}

extension BoundModel {
    public func element(of column: String) -> ElementType? { nil }
    public var scoreElement: ElementType? { nil }
    public var isStored: Bool { false }
    public var numberedClasses: [String]? { nil }
}

/// Predicts chunk by chunk. Used by one task at a time.
///
/// The result is the same bits for the same chunk on the same runtime: sessions run with one thread of their own.
public protocol ModelSession: AnyObject {
    /// - Throws: MD codes; a chunk that has a column missing or of another type than the binding's schema is a bug.
    func predict(_ chunk: Chunk) throws(Diagnostic) -> Prediction
    /// Bytes that were resident at most in a process of the model's own; nil where it has none.
    var peakMemory: Double? { get }
}

extension ModelSession {
    public var peakMemory: Double? { nil }
}
