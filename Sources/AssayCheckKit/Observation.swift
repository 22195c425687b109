import AssayCore
import AssayTabular

/// One chunk of a table with the model's predictions, as folds see it.
///
/// Labels, weights and groups are worked out once a chunk, when the first fold asks, and shared by all others. An
/// observation lives in the one task that made it.
public final class Observation {
    public let chunk: Chunk
    public let frame: TaskFrame
    public let prediction: Prediction?
    /// The same rows with the baseline model's predictions, where one is in play.
    private let baseline: Observation?
    /// The model that made the prediction; nil for stored predictions, and where no fold asks it again.
    let model: ModelHandle?

    var keyCache: [String: ColumnKeys] = [:]
    private var codeCache: [String: ColumnCodes] = [:]
    private var numberCache: [String: [Double]] = [:]
    var labelCache: Categories?
    var binaryLabelCache: [Int8]?
    var targetCache: [Double]?
    var weightCache: [Double]?
    var scoreCache: [Double]?
    var decisionCache: [Int8]?
    var classDecisionCache: Categories?
    var membershipCache: [Grouping: Membership] = [:]
    var sliceCache: [Slice: RowSelection] = [:]
    private var workCache: [AnyHashable: Any] = [:]
    var variationCache: [AnyHashable: Result<VariedObservation, Diagnostic>] = [:]

    public init(
        chunk: Chunk, frame: TaskFrame, prediction: Prediction?, baseline: Prediction? = nil, model: ModelHandle? = nil,
        baselineModel: ModelHandle? = nil
    ) {
        (self.chunk, self.frame, self.prediction, self.model) = (chunk, frame, prediction, model)
        self.baseline = baseline.map { Observation(chunk: chunk, frame: frame, prediction: $0, model: baselineModel) }
    }

    /// The same rows as the baseline model sees them.
    ///
    /// - Throws: MD106 where no baseline model is in play.
    public func counterpart() throws(Diagnostic) -> Observation {
        guard let baseline else {
            throw Diagnostic(
                .noBaselineModel, "there is no baseline model to compare with",
                help: "name one in the manifest: `baseline: {artifact: old.onnx}` or `baseline: git:origin/main`")
        }
        return baseline
    }

    /// Works something out the first time that it is asked for, however many folds or groups of rows look at it.
    ///
    /// - Parameter key: of a type of its own for each kind of work.
    public func once<Value>(
        _ key: some Hashable, _ make: () throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value {
        if let known = workCache[AnyHashable(key)] as? Value { return known }
        let made = try make()
        workCache[AnyHashable(key)] = made
        return made
    }

    public var rowCount: Int { chunk.rowCount }

    /// A column of the chunk.
    ///
    /// - Throws: DT101 where the table has no such column.
    public func column(_ name: String) throws(Diagnostic) -> Column {
        guard let column = chunk.column(name) else {
            throw Diagnostic(.missingColumn, "no column `\(name)` in the table", help: "check the name in the manifest")
        }
        return column
    }

    /// The keys of a column's values, worked out once a chunk.
    public func keys(_ name: String) throws(Diagnostic) -> ColumnKeys {
        if let cached = keyCache[name] { return cached }
        let found = try column(name).keys()
        keyCache[name] = found
        return found
    }

    /// The different values of a column and which of them stands in each row, worked out once a chunk.
    public func codes(_ name: String) throws(Diagnostic) -> ColumnCodes {
        if let cached = codeCache[name] { return cached }
        let found = try column(name).codes(of: keys(name))
        codeCache[name] = found
        return found
    }

    /// A column as 64-bit floats, worked out once a chunk.
    public func doubles(_ name: String) throws(Diagnostic) -> [Double] {
        if let cached = numberCache[name] { return cached }
        let found = try column(name).doubles
        numberCache[name] = found
        return found
    }

    /// The row number of the table, counted from 1, for diagnostics.
    public func tableRow(_ row: Int) -> Int { chunk.firstRow + row + 1 }
}
