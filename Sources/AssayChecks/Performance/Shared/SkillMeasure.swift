import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// A measure of the form 1 − loss / loss of the best constant prediction: R², explained variance, D².
protocol SkillMeasure: TableMeasure {
    var confidence: Double { get }
    /// The loss of the model and that of the constant, row by row.
    func losses(of rows: RegressionRowsFold.State) -> (model: [Double], constant: [Double])
}

extension SkillMeasure {
    var intervalMethods: [IntervalMethod] { [.delta] }
    var requests: [FoldRequest] { [FoldRequest(RegressionRowsFold())] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(RegressionRowsFold())
        guard rows.hasDifferentTruths else {
            return .undefined("fewer than two different labels in scope", rows: rows.rows)
        }
        let (model, constant) = losses(of: rows)
        let total = rows.weightedSum(constant)
        guard total > 0 else { return .undefined("the best constant has no loss in scope", rows: rows.rows) }
        let ratio = rows.weightedSum(model) / total
        let deviations = zip(model, constant).map { $0 - ratio * $1 }
        return Measurement(1 - ratio, interval: rows.interval(around: 1 - ratio, deviations, total, confidence), rows: rows.rows)
    }
}

extension RegressionRowsFold.State {
    /// Whether rows that count have more than one label.
    var hasDifferentTruths: Bool {
        let counting = truths.indices.lazy.filter { weight($0) > 0 }
        guard let first = counting.first else { return false }
        return counting.contains { truths[$0] != truths[first] }
    }

    /// Σ w x, rounded once.
    func weightedSum(_ values: [Double]) -> Double {
        var sum = ExactSum()
        for row in values.indices { sum.add(weight(row) * values[row]) }
        return sum.value
    }

    /// Σ w x / Σ w
    func weightedMean(_ values: [Double]) -> Double {
        weightedSum(values) / weightedSum([Double](repeating: 1, count: values.count))
    }

    /// The delta method on a ratio of two means whose linearised rows are these deviations.
    ///
    /// - Definition: value ± t √(Σ w² d² n / (n − 1)) / total, where n is Kish's effective count and t has n − 1 degrees of freedom.
    fileprivate func interval(around value: Double, _ deviations: [Double], _ total: Double, _ confidence: Double) -> Interval? {
        var (sum, squares, spread) = (ExactSum(), ExactSum(), ExactSum())
        for row in deviations.indices {
            let weight = weight(row)
            sum.add(weight)
            squares.add(weight * weight)
            spread.add(weight * weight * deviations[row] * deviations[row])
        }
        let size = sum.value * sum.value / squares.value
        guard size > 1, spread.value > 0, spread.value.isFinite else { return nil }
        let error = (spread.value * size / (size - 1)).squareRoot() / total
        let half = Student(degreesOfFreedom: size - 1).critical(confidence: confidence) * error
        return Interval(lower: value - half, upper: min(1, value + half), confidence: confidence, method: "delta")
    }
}
