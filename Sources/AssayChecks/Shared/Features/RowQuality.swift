import AssayCheckKit
import AssayCore
import AssayTabular
import Foundation

/// A quality of a model that is a mean over rows of 1 − loss / constant, so that any segment of rows has it too.
enum RowQuality: String, Sendable, Hashable, CaseIterable {
    case accuracy, recall, precision, specificity, r2
    case logLoss = "d2_log_loss"
    case absoluteError = "d2_absolute_error"

    /// The one that is taken where the manifest names none.
    static func standard(for task: ModelTask) -> RowQuality { task == .regression ? .r2 : .accuracy }

    func isDefined(for task: ModelTask) -> Bool {
        switch self {
        case .accuracy, .logLoss: task != .regression
        case .recall, .precision, .specificity: task == .binary
        case .r2, .absoluteError: task == .regression
        }
    }

    /// Whether each row is right or wrong, so that the mean is a share.
    var isShare: Bool { [.accuracy, .recall, .precision, .specificity].contains(self) }

    /// The loss of each row; NaN where the label is missing or the quality does not look at the row.
    func losses(of observation: Observation) throws(Diagnostic) -> [Double] {
        switch self {
        case .logLoss: try RowLoss.logLoss.values(of: observation)
        case .r2: try RowLoss.squaredError.values(of: observation)
        case .absoluteError: try RowLoss.absoluteError.values(of: observation)
        case .accuracy where observation.frame.task == .multiclass: try Self.classErrors(observation)
        case .accuracy, .recall, .precision, .specificity: try decisionErrors(observation)
        }
    }

    private func decisionErrors(_ observation: Observation) throws(Diagnostic) -> [Double] {
        let (labels, decisions) = (try observation.binaryLabels(), try observation.decisions())
        return zip(labels, decisions).map { label, decision in
            label < 0 || !counts(label, decision) ? .nan : label == decision ? 0 : 1
        }
    }

    private func counts(_ label: Int8, _ decision: Int8) -> Bool {
        switch self {
        case .recall: label == 1
        case .specificity: label == 0
        case .precision: decision == 1
        default: true
        }
    }

    private static func classErrors(_ observation: Observation) throws(Diagnostic) -> [Double] {
        let (labels, decisions) = (try observation.labels(), try observation.classDecisions())
        let same = labels.values.map { name in decisions.values.firstIndex(of: name).map(Int32.init) ?? -1 }
        return labels.codes.enumerated().map { row, code in
            code < 0 ? .nan : decisions.codes[row] == same[Int(code)] ? 0 : 1
        }
    }
}

extension RowQuality {
    /// The mean loss of the best constant answer: what 1 − loss is measured against; nil where it is zero.
    func constantLoss(_ table: FeatureTable) -> Double? {
        guard !isShare else { return 1 }
        let total = table.totalWeight
        guard total > 0, let outcomes = table.outcomes else { return nil }
        let loss =
            switch outcomes {
            case .classes(let truths, let names): Self.entropy(truths, names.count, table, total)
            case .values(let truths): spread(truths, table, total)
            }
        return loss > 0 && loss.isFinite ? loss : nil
    }

    private static func entropy(_ truths: [Int], _ classes: Int, _ table: FeatureTable, _ total: Double) -> Double {
        var weights = [Double](repeating: 0, count: classes)
        for row in truths.indices { weights[truths[row]] += table.weight(row) }
        return weights.reduce(0) { $1 > 0 ? $0 - $1 / total * log($1 / total) : $0 }
    }

    private func spread(_ truths: [Double], _ table: FeatureTable, _ total: Double) -> Double {
        let weights = truths.indices.map(table.weight)
        let centre =
            self == .r2
            ? zip(truths, weights).reduce(0) { $0 + $1.0 * ($1.1 / total) }
            : WeightedQuantile(truths, weights: table.isWeighted ? weights : []).value(0.5) ?? 0
        return zip(truths, weights).reduce(0) { sum, row in
            let distance = abs(row.0 - centre)
            return sum + row.1 / total * (self == .r2 ? distance * distance : distance)
        }
    }
}
