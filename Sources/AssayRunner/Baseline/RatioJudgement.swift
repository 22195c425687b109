import AssayCheckKit
import AssayCore
import AssayManifest

/// Judges a cost as a ratio to the baseline's, on the interval of the ratio.
///
/// A bound that is a multiple of the baseline, `baseline * 1.1` or `baseline + 10%`, is one on the ratio: what the machine does
/// to both models cancels in it.
struct RatioJudgement {
    let ratio: Interval
    /// What the ratio is compared with.
    let bound: Double

    /// Nil where the bound is no multiple of the baseline, or the ratio has no interval.
    init?(_ check: PlannedCheck, _ baseline: BaselineValue) {
        guard let ratio = baseline.ratio, case .baseline(let written)? = check.requirement.bound else { return nil }
        self.ratio = ratio
        switch (written.operation, written.unit) {
        case (nil, _): bound = 1
        case (.times, _): bound = written.offset
        case (.plus, .percent): bound = 1 + written.offset
        case (.minus, .percent): bound = 1 - written.offset
        default: return nil
        }
    }

    func verdict(_ value: Double, over other: Double, _ judge: Judge, _ comparison: Comparison) -> Judge.Verdict {
        judge.verdict(Measurement(value / other, interval: ratio, rows: 0), comparison, bound)
    }
}
