import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Share of a simple model's error that the model takes away.
///
/// - Definition: 1 − Σ w ℓ(model) / Σ w ℓ(simple) on the same rows; ℓ is a wrong decision, or the squared error of a regression. The
///   simple model is fitted on the other four of five folds of these rows. The gain of deepchecks' `SimpleModelComparison`.
/// - Units: 0 no better than the simple model, 1 without error; below 0 worse.
/// - Missing values: rows without a label are left out; missing features are a value of their own.
/// - State: per row. The interval is the paired delta method's.
struct SimpleModelGain: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "simple_model_gain", .performance, "Share of a simple model's error that the model takes away.", range: -.infinity...1,
        better: .higher, tasks: [.binary, .multiclass, .regression],
        parameters: [MeasureParameter("model", .choice(SimpleModel.Kind.allCases.map(\.rawValue)))],
        equals: "1 - zero_one_loss / zero_one_loss of sklearn's DummyClassifier or DecisionTreeClassifier(max_depth=3) 1.9")

    private let kind: SimpleModel.Kind
    private let fold: FeatureRowsFold
    let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.delta] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard let word = call.positional(0), let kind = SimpleModel.Kind(rawValue: word) else {
            throw call.wrong(
                "needs a simple model to compare with",
                "write `simple_model_gain(majority)`, `(stratified)` or `(tree)`")
        }
        self.kind = kind
        confidence = call.confidence
        fold = FeatureRowsFold(
            columns: kind == .tree ? call.features : [], quality: .standard(for: call.frame.task), seed: call.seed)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let table = try results.result(fold)
        guard table.rows > 0 else { return .undefined("no rows with a label in scope", rows: 0) }
        guard kind != .tree || !table.features.isEmpty else {
            return .undefined("there is no feature that a tree could use", rows: table.rows)
        }
        guard let outcomes = table.outcomes else {
            return .undefined("more than \(TextCodes.most) different labels in scope", rows: table.rows)
        }
        guard let losses = SimpleModel(kind: kind).losses(table, outcomes) else {
            return .undefined("too few rows with weight to fit a simple model", rows: table.rows)
        }
        let weights = (0..<table.rows).map(table.weight)
        guard let found = ErrorReduction(table.losses, against: losses, weights: weights) else {
            return .undefined("the simple model makes no error in scope", rows: table.rows)
        }
        return Measurement(
            found.value, interval: found.interval(confidence: confidence), rows: table.rows,
            details: details(table, losses, weights))
    }

    /// Both mean losses, and their difference with its interval.
    private func details(_ table: FeatureTable, _ losses: [Double], _ weights: [Double]) -> MeasurementDetails {
        var (own, simple, difference) = (Moments(), Moments(), Moments())
        for row in losses.indices {
            own.add(table.losses[row], weight: weights[row])
            simple.add(losses[row], weight: weights[row])
            difference.add(losses[row] - table.losses[row], weight: weights[row])
        }
        var numbers = ["model_loss": own.mean, "simple_loss": simple.mean, "difference": difference.mean]
        if let interval = MeanInterval.t(difference, confidence: confidence) {
            (numbers["difference_lower"], numbers["difference_upper"]) = (interval.lower, interval.upper)
        }
        return MeasurementDetails(numbers: numbers)
    }
}
