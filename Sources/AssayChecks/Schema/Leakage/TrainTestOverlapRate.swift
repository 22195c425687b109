import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Share of rows that stand in the reference too.
///
/// - Definition: Σw[features and label equal those of a row of the reference] / Σw, by a 128-bit fingerprint of canonical values;
///   with `near`, after numbers are rounded to significant digits and texts stripped of case, spaces and signs.
/// - Units: a rate in 0...1.
/// - Missing values: missing is a value like others; an empty table on either side is undefined, so inconclusive.
/// - State: sixteen bytes a row. The interval is Wilson's.
/// - Throws: RQ160 where no column is a feature; RQ161 for another argument than `near` or `near=1...15`.
struct TrainTestOverlapRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "train_test_overlap_rate", .schema, "Share of rows that stand in the reference too.", range: 0...1, better: .lower,
        parameters: [MeasureParameter("near", .number(1...15), required: false)],
        equals: "pandas.DataFrame.merge 3.1 with the distinct rows of the reference; deepchecks TrainTestSamplesMix")

    private static let digits = 3

    private let fold: RowPrintsFold
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference, whole: true)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard !call.features.isEmpty || call.columns.isEmpty else {
            throw Diagnostic(
                .noFeatures, "`\(call.descriptor.name)` compares features, and every column has a role", at: call.place,
                help: "take the role from the columns that the model reads, or list them as `model.features`")
        }
        fold = RowPrintsFold(columns: call.features, readsLabel: call.frame.label != nil, near: try Self.near(call))
        confidence = call.confidence
    }

    private static func near(_ call: MeasureCall) throws(Diagnostic) -> NearReading? {
        guard let argument = call.arguments.first else { return nil }
        if argument == .positional("near") { return NearReading(digits: digits) }
        let isDigits = argument.name == "near" || argument.name == nil
        guard isDigits, let digits = argument.number.flatMap(Int.init(exactly:)), (1...15).contains(digits) else {
            throw Diagnostic(
                .wrongNear, "`\(argument.written)` does not say how near rows must be", at: call.place,
                help: "write `near` for \(Self.digits) significant digits, or `near=4` for 4 of them; at most 15")
        }
        return NearReading(digits: digits)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.result(fold), before = try results.on(.reference, whole: true).result(fold)
        guard !now.prints.isEmpty else { return .undefined("no rows in scope", rows: 0) }
        guard !before.prints.isEmpty else { return .undefined("the reference has no rows", rows: now.prints.count) }
        let known = FingerprintSet(before.prints)
        var rows = SharedRows()
        for (row, print) in now.prints.enumerated() {
            rows.add(now.weights.isEmpty ? nil : now.weights[row], isShared: known.contains(print))
        }
        return rows.measurement(
            confidence: confidence, named: "overlapping_rows",
            ["reference_rows": Double(before.prints.count), "distinct_reference_rows": Double(known.count)])
    }
}

extension DiagnosticCode {
    /// A measure compares the features of rows, and no column is a feature.
    public static let noFeatures: DiagnosticCode = "RQ160"
    /// The argument `near` of a measure is no number of significant digits.
    public static let wrongNear: DiagnosticCode = "RQ161"
}
