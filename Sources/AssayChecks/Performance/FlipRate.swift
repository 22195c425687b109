import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose decision changes when columns take other observed values.
///
/// - Definition: a row flips when its decision changes for at least one of up to eight other values of the columns; several columns take
///   values that were observed together. Σw[flips] / Σw over rows in which no column is missing.
/// - Units: a rate in 0...1.
/// - Missing values: rows in which a column is missing are left out, and so are rows that the model gives no answer for; a changed row
///   without an answer is a flip.
/// - State: counts and exact sums of weights. The interval is Wilson's.
/// - Source: Ribeiro et al. 2020, Beyond accuracy: CheckList, ACL, invariance tests.
struct FlipRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "flip_rate", .performance, "Share of rows whose decision changes when columns take other observed values.", range: 0...1,
        better: .lower, tasks: [.binary, .multiclass], parameters: [MeasureParameter("column…", .column)],
        equals: "invariance test of CheckList (Ribeiro et al. 2020)")

    let fold: FlipFold<OtherValue>
    let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let columns = try call.distinctColumns()
        fold = FlipFold(
            variations: (1...OtherValue.most).map { OtherValue(columns: columns, index: $0) }, columns: Set(columns))
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try results.result(fold).measurement(
            "the decision changes", nothing: "no row in scope has another observed value to take", confidence: confidence)
    }
}

extension MeasureCall {
    /// Every argument as a column.
    ///
    /// - Throws: RQ101 for none, or for one that stands twice; DT101.
    func distinctColumns() throws(Diagnostic) -> [String] {
        var names: [String] = []
        for index in 0..<max(1, arguments.count) {
            let name = try column(index)
            guard !names.contains(name) else { throw wrong("names `\(name)` twice", "write each column once") }
            names.append(name)
        }
        return names
    }
}
