import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Change of another check's value from commit to commit.
///
/// - Definition: the median of the slopes between all pairs of the last values, one a commit, oldest first, at most `last` (by default 20)
///   of them; equals `scipy.stats.theilslopes`.
/// - Units: those of the other check, a commit.
/// - Missing values: fewer than eight comparable values are undefined, so inconclusive.
/// - State: none. It stands on the history of this machine: it is kept out of the result digest.
/// - Throws: RQ101 for no check, or a window outside 8...1000.
struct Trend: HistoryMeasure {
    static let descriptor = MeasureDescriptor(
        "trend", .performance, "Change of another check's value from commit to commit.", range: -.infinity...(.infinity),
        better: .neither,
        parameters: [MeasureParameter("check", .check), MeasureParameter("last", .number(8...1000), required: false)],
        reproducible: false, equals: "scipy.stats.theilslopes")

    /// Values below which an interval of the slope says next to nothing.
    static let fewest = 8

    let subject: String
    let window: Int
    private let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard let subject = call.positional(0) else {
            throw call.wrong("needs a check of this manifest", "write `trend(roc_auc)`")
        }
        let named = call.arguments.first { $0.name == "last" }
        let window = named.map { $0.number ?? -1 } ?? 20
        guard let whole = Int(exactly: window), (Self.fewest...1000).contains(whole), call.arguments.count == (named == nil ? 1 : 2)
        else { throw call.wrong("`last` is a whole number in \(Self.fewest)...1000", "write `trend(roc_auc, last=20)`") }
        (self.subject, self.window, confidence) = (subject, whole, call.confidence)
    }

    func conclude(_ series: [Double]) -> Measurement {
        guard series.count >= Self.fewest, let found = TheilSen.slope(series, confidence: confidence) else {
            return .undefined(
                "\(series.count) \(series.count == 1 ? "commit has" : "commits have") a comparable value, and a trend needs \(Self.fewest)",
                rows: 0)
        }
        return Measurement(
            found.slope,
            interval: Interval(lower: found.lower, upper: found.upper, confidence: confidence, method: "theil_sen"), rows: 0,
            details: MeasurementDetails(numbers: [
                "commits": Double(series.count), "first": series[0], "last": series[series.count - 1],
            ]))
    }
}
