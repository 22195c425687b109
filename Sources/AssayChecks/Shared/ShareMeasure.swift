import AssayCheckKit
import AssayCore
import AssayStatistics

/// A measure that is a share: the weight of some rows out of that of all.
protocol ShareMeasure: TableMeasure {
    /// Whether `counted` gives a share in this use of the measure.
    var isShare: Bool { get }
    /// The rows behind the share.
    func counted(_ results: FoldResults) throws(Diagnostic) -> ShareCount?
}

/// The rows that a share counts.
///
/// - Units: weights; without a weight column these are row counts.
struct ShareCount: Sendable, Hashable {
    var part: Double
    var whole: Double
    /// Σw² over the whole.
    var squares: Double

    /// At the effective size of a weighted sample.
    var proportion: Proportion { Proportion(weightedSuccesses: part, weight: whole, squaredWeight: squares) }

    /// Whether these are counts of rows.
    var isCount: Bool { whole == squares && whole == whole.rounded() && part == part.rounded() }

    /// The rows of self that are not among `other`.
    func without(_ other: ShareCount) -> ShareCount {
        ShareCount(
            part: max(0, part - other.part), whole: max(0, whole - other.whole), squares: max(0, squares - other.squares))
    }
}

extension DecisionMeasure {
    func counted(_ results: FoldResults) throws(Diagnostic) -> ShareCount? {
        guard isShare, let share = share(of: try results.result(ConfusionFold())) else { return nil }
        return ShareCount(part: share.part, whole: share.whole, squares: share.squares)
    }
}
