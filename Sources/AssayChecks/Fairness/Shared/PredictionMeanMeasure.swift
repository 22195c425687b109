import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// The mean of what the model predicts, over all rows or those of one true class.
protocol PredictionMeanMeasure: TableMeasure {
    /// The true class of the rows; nil for all rows.
    static var isPositive: Bool? { get }
    var confidence: Double { get }
}

extension PredictionMeanMeasure {
    var intervalMethods: [IntervalMethod] { [.t] }
    private var fold: PredictionMeanFold { PredictionMeanFold(isPositive: Self.isPositive) }
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.rows > 0 else {
            return .undefined(
                Self.isPositive.map { "no truly \($0 ? "positive" : "negative") row in scope" } ?? "no rows in scope", rows: 0)
        }
        guard let mean = state.mean else { return .undefined("the rows in scope have no weight", rows: state.rows) }
        return Measurement(mean, interval: MeanInterval.t(state.moments, confidence: confidence), rows: state.rows)
    }
}

/// Mean score of truly positive rows.
struct PositiveMeanScore: PredictionMeanMeasure {
    static let descriptor: MeasureDescriptor = .init(
        "positive_mean_score", .fairness, "Mean score of truly positive rows.", range: -.infinity...(.infinity), better: .higher,
        tasks: [.binary], equals: "fairlearn.metrics.mean_prediction 0.15")
    static let isPositive: Bool? = true
    let confidence: Double
    init(_ call: MeasureCall) throws(Diagnostic) { confidence = call.confidence }
}

/// Mean score of truly negative rows.
struct NegativeMeanScore: PredictionMeanMeasure {
    static let descriptor: MeasureDescriptor = .init(
        "negative_mean_score", .fairness, "Mean score of truly negative rows.", range: -.infinity...(.infinity), better: .lower,
        tasks: [.binary], equals: "fairlearn.metrics.mean_prediction 0.15")
    static let isPositive: Bool? = false
    let confidence: Double
    init(_ call: MeasureCall) throws(Diagnostic) { confidence = call.confidence }
}
