import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import AssayTabular

/// How far the model's predictions have moved from those for the reference's rows.
///
/// - Definition: the Kolmogorov–Smirnov statistic of the positive class's scores, or of a regression's predictions, as
///   `ks_statistic`; Cramér's V of the decided classes against the table for more classes and for models of labels alone, as
///   `cramers_v`. The model predicts the reference's rows in the same run.
/// - Units: 0...1.
/// - Missing values: a NaN prediction is MD103.
/// - State: per row, or per class. No label is needed.
struct PredictionDrift: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "prediction_drift", .schema, "How far the model's predictions have moved from those for the reference's rows.",
        range: 0...1,
        better: .lower, defaultRule: .proven, equals: "scipy.stats.ks_2samp, or scipy.stats.contingency.association, 1.17")

    private let fold = PredictionDistributionFold()
    private let confidence: Double
    private let seed: UInt64
    private let isMulticlass: Bool
    var intervalMethods: [IntervalMethod] { [isMulticlass ? .noncentralChiSquare : .bridge] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        (confidence, seed, isMulticlass) = (call.confidence, call.seed, call.frame.task == .multiclass)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let pair = ColumnPair(before: try results.on(.reference).result(fold), now: try results.result(fold))
        // The measures look at the two samples alone; the column's name is not theirs.
        let column = DistributionFold(column: "")
        guard pair.now.numbers != nil, pair.before.numbers != nil else {
            return try CramersV(fold: column, confidence: confidence).conclude(pair)
        }
        return try KSStatistic(fold: column, confidence: confidence, seed: seed).conclude(pair)
    }
}

/// The distribution of a model's predictions.
///
/// - State: per row for scores and predicted values, per class for decisions.
struct PredictionDistributionFold: Fold {
    struct State: FoldState {
        var numbers = RowParts<Double>()
        /// As many as numbers where the table has weights.
        var weights = RowParts<Double>()
        var counts: [String: WeightTotal] = [:]
        /// Whether rows with numbers, and with classes, were seen.
        var isNumeric = false
        var isCategorical = false

        mutating func merge(_ later: State) {
            numbers.merge(later.numbers)
            weights.merge(later.weights)
            for (name, total) in later.counts { counts[name, default: WeightTotal()].merge(total) }
            (isNumeric, isCategorical) = (isNumeric || later.isNumeric, isCategorical || later.isCategorical)
        }
    }

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(prediction: true) }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let values: [Double]
        switch observation.frame.task {
        case .regression: values = try observation.predictedValues()
        case .binary where observation.prediction?.columns != 0: values = try observation.scores()
        case .binary, .multiclass: return try observe(rows, classes: observation, into: &state)
        }
        let weights = try observation.weights()
        state.isNumeric = state.isNumeric || rows.count > 0
        state.numbers.append(rows.picked(values))
        if let weights { state.weights.append(rows.picked(weights)) }
    }

    private func observe(_ rows: RowSelection, classes observation: Observation, into state: inout State) throws(Diagnostic) {
        let classes = try observation.classDecisions(), weights = try observation.weights()
        state.isCategorical = state.isCategorical || rows.count > 0
        rows.forEach { row in
            state.counts[classes.values[Int(classes.codes[row])], default: WeightTotal()].add(weights?[row])
        }
    }

    func finish(_ state: State) throws(Diagnostic) -> ColumnSample {
        let sample =
            state.weights.isEmpty
            ? SortedSample(ascending: NumberSort.ascending(parts: state.numbers.parts))
            : SortedSample(state.numbers.joined, weights: state.weights.joined)
        return ColumnSample(
            numbers: state.isNumeric ? sample : nil, counts: state.isCategorical ? state.counts : nil, missing: WeightTotal())
    }
}
