import AssayCheckKit
import AssayCore
import Foundation

extension DiagnosticCode {
    /// A label or prediction lies where the measure is not defined, such as zero or below under a logarithm.
    static let outsideDomain: DiagnosticCode = "DT107"
}

/// A loss of one row of a regression beyond the plain errors of `RowLoss`.
enum RegressionLoss: Sendable, Hashable {
    /// ŷ − y
    case signedError
    /// |y − ŷ| / max(2⁻⁵², |y|)
    case percentage
    /// 2 |y − ŷ| / (|y| + |ŷ|), 0 where both are 0
    case symmetricPercentage
    /// (log(1 + y) − log(1 + ŷ))²
    case squaredLog
    /// α (y − ŷ) from below, (1 − α)(ŷ − y) from above
    case pinball(alpha: Double)
    /// The unit deviance of the Tweedie family with variance μᵖ.
    case tweedie(power: Double)

    /// The loss of each row; NaN where the label is missing.
    ///
    /// - Throws: DT107 where a labelled row lies outside the loss's domain.
    func values(of observation: Observation) throws(Diagnostic) -> [Double] {
        let (targets, predicted) = (try observation.targets(), try observation.predictedValues())
        try refuse("label", targets, above: lowestTruth, in: observation, labels: targets)
        try refuse("prediction", predicted, above: lowestPrediction, in: observation, labels: targets)
        return zip(targets, predicted).map { $0.isNaN ? .nan : value($0, $1) }
    }

    func value(_ truth: Double, _ predicted: Double) -> Double {
        switch self {
        case .signedError: predicted - truth
        case .percentage: abs(truth - predicted) / max(.ulpOfOne, abs(truth))
        case .symmetricPercentage: truth == predicted ? 0 : 2 * abs(truth - predicted) / (abs(truth) + abs(predicted))
        case .squaredLog: pow(log1p(truth) - log1p(predicted), 2)
        case .pinball(let alpha): truth >= predicted ? alpha * (truth - predicted) : (1 - alpha) * (predicted - truth)
        case .tweedie(let power): Self.deviance(truth, predicted, power)
        }
    }

    private static func deviance(_ truth: Double, _ predicted: Double, _ power: Double) -> Double {
        switch power {
        case 0: return (truth - predicted) * (truth - predicted)
        case 1: return 2 * ((truth == 0 ? 0 : truth * log(truth / predicted)) - truth + predicted)
        case 2: return 2 * (log(predicted / truth) + truth / predicted - 1)
        default:
            let own = pow(power < 0 ? max(0, truth) : truth, 2 - power) / ((1 - power) * (2 - power))
            let mixed = truth * pow(predicted, 1 - power) / (1 - power)
            return max(0, 2 * (own - mixed + pow(predicted, 2 - power) / (2 - power)))
        }
    }
}

/// Values at or below a bound, or only below it.
private enum Lowest {
    case over(Double), from(Double)

    func admits(_ value: Double) -> Bool {
        switch self {
        case .over(let bound): value > bound
        case .from(let bound): value >= bound
        }
    }

    var words: String {
        switch self {
        case .over(let bound): "above \(Int(bound))"
        case .from(let bound): "at least \(Int(bound))"
        }
    }
}

extension RegressionLoss {
    private var lowestTruth: Lowest? {
        switch self {
        case .squaredLog: .over(-1)
        case .tweedie(let power) where power >= 2: .over(0)
        case .tweedie(let power) where power >= 1: .from(0)
        default: nil
        }
    }

    private var lowestPrediction: Lowest? {
        switch self {
        case .squaredLog: .over(-1)
        case .tweedie(let power) where power != 0: .over(0)
        default: nil
        }
    }

    private func refuse(
        _ what: String, _ values: [Double], above lowest: Lowest?, in observation: Observation, labels: [Double]
    ) throws(Diagnostic) {
        guard let lowest, let bad = values.indices.first(where: { !labels[$0].isNaN && !lowest.admits(values[$0]) }) else { return }
        throw Diagnostic(
            .outsideDomain, "a \(what) lies outside what this measure is defined for", in: "row \(observation.tableRow(bad))",
            details: ["every \(what) must be \(lowest.words)"],
            help: "fix the row, or take a measure without that limit, such as mae")
    }
}
