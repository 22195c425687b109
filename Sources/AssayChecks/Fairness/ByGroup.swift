import AssayCheckKit
import AssayCore
import AssayManifest

/// A measure in each group, judged in the one that is furthest on the wrong side of the bound.
///
/// - Definition: the lowest group's value where the bound is a floor, the highest's where it is a ceiling; without a bound the
///   worst by the measure's better direction, the lowest where it has none. `details.groups` holds `MetricFrame.by_group` of Fairlearn
///   0.15 with rows and intervals.
/// - Units: those of the measure.
/// - Missing values: those of `GroupFrame`.
/// - State: that of the measure, for each group.
/// - Throws: RQ101 for arguments, RQ170 for a measure that groups cannot split.
/// - Source: Šidák 1967 for the confidence over all groups.
struct ByGroup: AnyGroupMeasure {
    static let descriptor = MeasureDescriptor(
        "by_group", .fairness, "A measure in each group, judged in the one that is furthest on the wrong side of the bound.",
        range: -.infinity...(.infinity), better: .neither,
        parameters: [MeasureParameter("measure", .measure), MeasureParameter("group", .group)],
        equals: "fairlearn.metrics.MetricFrame.by_group 0.15")

    static let form = GroupForm.lowest
    let comparison: GroupComparison

    init(comparison: GroupComparison) { self.comparison = comparison }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let isLowerBetter = try call.innerMeasure().type.descriptor.better == .lower
        let form: GroupForm =
            switch call.comparison {
            case .atLeast?, .above?: .lowest
            case .atMost?, .below?: .highest
            case .equal?, .notEqual?, nil: isLowerBetter ? .highest : .lowest
            }
        self.init(comparison: try Self.comparison(call, form: form))
    }
}
