import AssayCheckKit
import AssayCore
import AssayManifest

/// What a comparison of groups needs to say what would help: the scores of each group, counted between thresholds.
///
/// Only for a rate of decisions in a binary task: the selection rate, or a share of the confusion matrix.
struct GroupAdvicePlan: Sendable {
    private let component: GroupComponent
    private let fold: ThresholdGridFold
    private let confidence: Double
    private let bound: Double?
    private let comparison: Comparison?

    /// Nil where there is no such advice.
    init?(_ components: [GroupComponent], _ call: MeasureCall) {
        guard call.frame.task == .binary, components.count == 1, let component = components.first,
            component.reference == .betweenGroups, component.form == .difference || component.form == .ratio,
            Self.rate(of: component.inner.standard) != nil
        else { return nil }
        self.component = component
        fold = ThresholdGridFold(usesLabels: call.frame.label != nil, threshold: call.frame.threshold)
        (confidence, bound, comparison) = (call.confidence, call.bound, call.comparison)
    }

    var requests: [FoldRequest] { [FoldRequest(fold, by: component.grouping)] }

    /// - Parameter judged: the groups that the comparison judged.
    func advice(_ results: FoldResults, judged: [String]) -> (record: GroupAdvice, lines: [String])? {
        guard let split = try? results.groups(fold, by: component.grouping), let rate = Self.rate(of: component.inner.standard)
        else { return nil }
        let groups = split.groups.filter { judged.contains($0.name) && !$0.value.isEmpty }
        guard groups.count == judged.count else { return nil }
        let isLowerBetter = component.inner.descriptor.better == .lower
        let advisor = GroupAdvisor(
            rate: rate, measure: component.inner.name, isLowerBetter: isLowerBetter, form: component.form,
            threshold: fold.threshold, bound: bound, confidence: confidence, groups: groups.map { ($0.name, $0.value) })
        guard let advice = advisor.advice else { return nil }
        let lines = advice.lines(own: fold.threshold, comparesErrors: component.inner.standard is any DecisionMeasure, holds: holds)
        return (advice, lines)
    }

    private var holds: ((Double) -> Bool)? {
        guard let bound, let comparison else { return nil }
        return { comparison.holds($0, bound) }
    }
}

extension GroupAdvicePlan {
    /// The rate as a share of any decisions; nil for a measure that is none.
    private static func rate(of measure: any TableMeasure) -> ((GridDecisions) -> (part: Double, whole: Double)?)? {
        if let rate = measure as? any RateOfThreshold { return rate.rate }
        guard let decisions = measure as? any DecisionMeasure, decisions.isShare else { return nil }
        return { grid in decisions.share(of: ConfusionTable(grid.counts)).map { ($0.part, $0.whole) } }
    }
}

/// A share of decisions, labelled or not, that can be counted anew for another threshold.
protocol RateOfThreshold: ShareMeasure {
    /// Part and whole of the share among some decisions.
    func rate(_ decisions: GridDecisions) -> (part: Double, whole: Double)?
}

extension SelectionRate: RateOfThreshold {
    func rate(_ decisions: GridDecisions) -> (part: Double, whole: Double)? {
        let counts = decisions.counts
        let selected = counts.tp + counts.fp + decisions.unlabelledPositive
        return (selected, selected + counts.fn + counts.tn + decisions.unlabelledNegative)
    }
}

extension ConfusionTable {
    /// The binary table of some counts, each row of weight one.
    init(_ counts: Counts) {
        self.init([:], isBinary: true)
        weights = [counts.tn, counts.fp, counts.fn, counts.tp]
        squares = weights
        rows = Int(weights.reduce(0, +).rounded())
    }
}
