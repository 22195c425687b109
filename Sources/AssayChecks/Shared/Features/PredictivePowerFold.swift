import AssayCheckKit
import AssayCore

/// The predictive power of one feature.
///
/// - Missing values: rows without a label are left out; a missing feature is a value of its own.
/// - State: per row, four bytes and the label while scanning; the result is three numbers.
struct PredictivePowerFold: Fold {
    let column: String
    let confidence: Double
    let seed: UInt64

    private var rowsFold: FeatureRowsFold { FeatureRowsFold(columns: [column], quality: nil, seed: seed) }

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { rowsFold.needs }

    func observe(
        _ rows: RowSelection, of observation: Observation, into state: inout FeatureRowsFold.State
    ) throws(Diagnostic) {
        try rowsFold.observe(rows, of: observation, into: &state)
    }

    func finish(_ state: FeatureRowsFold.State) -> PredictivePower {
        PredictivePower(rowsFold.finish(state), confidence: confidence, seed: seed)
    }
}
