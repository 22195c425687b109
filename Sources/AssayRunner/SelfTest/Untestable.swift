import AssayCheckKit
import AssayCore
import AssayManifest

extension PlannedCheck {
    /// Why no resample of rows speaks about the check; nil where one does.
    func untestable(_ baseline: BaselineInPlay, _ frame: TaskFrame) -> String? {
        if let skipped { return skipped }
        if requirement.comparison == nil { return "recorded, never judged" }
        if measure is any HistoryMeasure { return "stands on earlier runs, not on sampled rows" }
        if measure is any ProbeMeasure {
            return descriptor.isStatistical
                ? "measured by repetition on this machine, not on sampled rows" : "a fact, not an estimate from sampled rows"
        }
        guard descriptor.isStatistical, let table = measure as? any TableMeasure else {
            return "a fact, not an estimate from sampled rows"
        }
        if let query = frame.query, table.requests.contains(where: { $0.fold.needs.columns.contains(query) }) {
            return "ranks the rows of a query among themselves, so rows cannot be drawn one by one"
        }
        if descriptor.parameters.contains(where: { $0.kind == .identifier }) {
            return "tells rows apart by name or place, and a drawn row stands several times"
        }
        if let other = table.requests.first(where: { $0.table != .evaluation })?.table {
            return "compares with the \(other.rawValue) table, and only rows of the evaluation table are drawn"
        }
        return comparesWithBaseline || needsBaselineModel ? baseline.untestable : nil
    }
}

extension BaselineInPlay {
    /// Why a comparison with it cannot be resampled; nil for a model, which scores the same drawn rows.
    fileprivate var untestable: String? {
        switch self {
        case .model: nil
        case .record: "the baseline is a recorded run, which has no rows to draw"
        case .absent(let reason): "no baseline: \(reason)"
        }
    }
}
