import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of positives among the k rows with the highest scores: `precision_at` under its short name.
///
/// - Definition: that of `precision_at`; the two always agree.
/// - Units: a rate in 0...1; the share of positives is chance.
/// - Missing values: rows without a label are left out; a NaN score is MD103. Fewer than k rows are undefined, so inconclusive.
/// - State: per row, exact; shared with `precision_at`. The interval is Wilson's.
struct TopK: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "top_k", .performance, "Share of positives among the k rows with the highest scores.", range: 0...1, better: .higher,
        tasks: [.binary], parameters: [MeasureParameter("k", .number(1...0x1p53))],
        equals: "Manning, Raghavan and Schütze 2008, section 8.4")

    private let precision: PrecisionAt
    var requests: [FoldRequest] { precision.requests }
    var intervalMethods: [IntervalMethod] { precision.intervalMethods }

    init(_ call: MeasureCall) throws(Diagnostic) { precision = try PrecisionAt(call) }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement { try precision.conclude(results) }
}
