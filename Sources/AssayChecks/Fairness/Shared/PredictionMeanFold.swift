import AssayCheckKit
import AssayCore

/// The weighted mean of what the model predicts, over all rows or those of one true class.
///
/// - Missing values: over all rows labels are not needed; a class leaves rows without a label out. A NaN score is MD103.
/// - State: exact sums for the mean; Chan moments, merged in row order, for its interval.
struct PredictionMeanFold: Fold {
    /// The true class of the rows; nil for all rows.
    let isPositive: Bool?

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(label: isPositive != nil, prediction: true) }

    typealias State = RowLossFold.State

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let isRegression = observation.frame.task == .regression
        let values = isRegression ? try observation.predictedValues() : try observation.scores()
        let (labels, weights) = (isPositive == nil ? nil : try observation.binaryLabels(), try observation.weights())
        let wanted: Int8 = isPositive == true ? 1 : 0
        rows.forEach { row in
            if let labels, labels[row] != wanted { return }
            state.add(values[row], weight: weights?[row] ?? 1)
        }
    }
}
