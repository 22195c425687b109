import AssayCheckKit
import AssayCore
import AssayTabular
import Foundation

/// A loss of a single row; the measures on it are means over rows.
enum RowLoss: Sendable, Hashable {
    case logLoss, brier, absoluteError, squaredError
    case regression(RegressionLoss)

    /// The loss of each row; NaN where the label is missing.
    func values(of observation: Observation) throws(Diagnostic) -> [Double] {
        try observation.once(self) { () throws(Diagnostic) in try compute(observation) }
    }

    private func compute(_ observation: Observation) throws(Diagnostic) -> [Double] {
        switch self {
        case .absoluteError: try Self.residuals(of: observation).map(abs)
        case .squaredError: try Self.residuals(of: observation).map { $0 * $0 }
        case .regression(let loss): try loss.values(of: observation)
        case .logLoss, .brier: observation.frame.task == .binary ? try binary(observation) : try multiclass(observation)
        }
    }

    private static func residuals(of observation: Observation) throws(Diagnostic) -> [Double] {
        let (targets, predicted) = (try observation.targets(), try observation.predictedValues())
        return zip(targets, predicted).map { $0 - $1 }
    }

    private func binary(_ observation: Observation) throws(Diagnostic) -> [Double] {
        let (labels, scores) = (try observation.binaryLabels(), try observation.scores())
        try observation.refuseNonProbabilities(scores)
        return zip(labels, scores).map { label, score in
            label < 0 ? .nan : self == .brier ? Self.square(Double(label) - score) : Self.surprise(label == 1 ? score : 1 - score)
        }
    }

    private func multiclass(_ observation: Observation) throws(Diagnostic) -> [Double] {
        let output = try observation.classScores()
        try observation.refuseNonProbabilities(output.scores)
        return try observation.trueColumns(of: output).enumerated().map { row, column in
            guard column >= 0 else { return .nan }
            let scores = output.scores[(row * output.columns)..<((row + 1) * output.columns)]
            guard self == .brier else { return Self.surprise(scores[scores.startIndex + column]) }
            return scores.enumerated().reduce(0) { $0 + Self.square(($1.offset == column ? 1 : 0) - $1.element) }
        }
    }

    private static func square(_ value: Double) -> Double { value * value }

    /// −log p, with p kept a machine epsilon away from 0 and 1 as scikit-learn does.
    private static func surprise(_ probability: Double) -> Double {
        -log(min(1 - .ulpOfOne, max(.ulpOfOne, probability)))
    }

    /// - Throws: MD105 for a score outside 0...1.
}
