import AssayCore
import AssayManifest

/// A named quantity that assay can measure: one type, one file, one page in `checks/`.
public protocol Measure: Sendable {
    static var descriptor: MeasureDescriptor { get }
    /// - Throws: RQ101 for arguments that it does not understand.
    init(_ call: MeasureCall) throws(Diagnostic)
    /// The methods that its interval can be made by, the standard first; none where it has no interval.
    var intervalMethods: [IntervalMethod] { get }
}

extension Measure {
    public var intervalMethods: [IntervalMethod] { [] }
}

/// A measure of a table: it names the folds that it needs and draws its conclusion from their results.
public protocol TableMeasure: Measure {
    var requests: [FoldRequest] { get }
    /// - Throws: a diagnostic where the rows cannot be used; the check then ends as `error`.
    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement
    /// The conclusion, which may go without its interval: a jackknife draws it many times and reads values only.
    func estimate(_ results: FoldResults) throws(Diagnostic) -> Measurement
    /// Whether the value moves smoothly enough with its rows that leaving some out tells its error; a maximum does not.
    var hasJackknife: Bool { get }
}

extension TableMeasure {
    public func estimate(_ results: FoldResults) throws(Diagnostic) -> Measurement { try conclude(results) }
    public var hasJackknife: Bool { requests.allSatisfy { $0.table == .evaluation } }
}

/// A measure whose difference between two models on the same rows has an interval of its own.
///
/// Both models see the same rows, so their errors go together: the interval of the paired difference is far narrower than two
/// intervals side by side.
public protocol PairedMeasure: TableMeasure {
    /// Folds over both models' predictions; empty where this use of the measure has no interval of its own.
    var pairedRequests: [FoldRequest] { get }
    /// The interval of candidate minus baseline; nil where it is undefined.
    func pairedInterval(_ results: FoldResults) throws(Diagnostic) -> Interval?
    /// The methods that the interval of the difference can be made by, the standard first.
    var pairedIntervalMethods: [IntervalMethod] { get }
    /// Further numbers of the comparison, such as the p value of a test.
    func pairedNumbers(_ results: FoldResults) throws(Diagnostic) -> [String: Double]
}

extension PairedMeasure {
    public func pairedNumbers(_ results: FoldResults) throws(Diagnostic) -> [String: Double] { [:] }
}

/// A measure of the rows in `behavior.rows`, which have the decisions that they must get, instead of the evaluation table.
public protocol FunctionalityMeasure: TableMeasure {}

/// A measure of something that is no table: the artifact, the runtime, the clock, a lock file.
public protocol ProbeMeasure: Measure {
    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement
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
