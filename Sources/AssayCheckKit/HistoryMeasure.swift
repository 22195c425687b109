import AssayCore

/// A measure of what one check found in earlier runs and in this one.
public protocol HistoryMeasure: Measure {
    /// The check, as its requirement begins: `roc_auc`, `recall on sex=female`.
    var subject: String { get }
    /// Commits that it looks back over at most, this one included.
    var window: Int { get }
    /// - Parameter series: one value a commit, oldest first, this run's last.
    func conclude(_ series: [Double]) -> Measurement
}
