import AssayCore

/// A named quantity that assay can measure: one type, one file, one page in `checks/`.
public protocol Measure: Sendable {
    static var descriptor: MeasureDescriptor { get }
    /// - Throws: RQ101 for arguments that it does not understand.
    init(_ call: MeasureCall) throws(Diagnostic)
}

/// A measure of a table: it names the folds that it needs and draws its conclusion from their results.
public protocol TableMeasure: Measure {
    var requests: [FoldRequest] { get }
    /// - Throws: a diagnostic where the rows cannot be used; the check then ends as `error`.
    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement
}

/// A measure whose difference between two models on the same rows has an interval of its own.
///
/// Both models see the same rows, so their errors go together: the interval of the paired difference is far narrower than two
/// intervals side by side.
public protocol PairedMeasure: TableMeasure {
    /// Folds over both models' predictions.
    var pairedRequests: [FoldRequest] { get }
    /// The interval of candidate minus baseline; nil where it is undefined.
    func pairedInterval(_ results: FoldResults) throws(Diagnostic) -> Interval?
}

/// A measure of the rows in `behavior.rows`, which have the decisions that they must get, instead of the evaluation table.
public protocol FunctionalityMeasure: TableMeasure {}

/// A measure of something that is no table: the artifact, the runtime, the clock, a lock file.
public protocol ProbeMeasure: Measure {
    /// Whether it times predictions, so that the run must keep rows to predict.
    var timesPredictions: Bool { get }
    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement
}

extension ProbeMeasure {
    public var timesPredictions: Bool { false }
}

/// Every measure that assay knows, by name.
public struct MeasureCatalog: Sendable {
    public let measures: [any Measure.Type]
    private let byName: [String: any Measure.Type]

    public init(_ measures: [any Measure.Type]) {
        self.measures = measures.sorted { $0.descriptor.name < $1.descriptor.name }
        byName = Dictionary(measures.map { ($0.descriptor.name, $0) }) { first, _ in first }
    }

    public subscript(name: String) -> (any Measure.Type)? { byName[name] }

    public var families: [String: Family] { byName.mapValues { $0.descriptor.family } }
}
