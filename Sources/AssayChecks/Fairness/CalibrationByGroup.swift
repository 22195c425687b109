import AssayCheckKit
import AssayCore
import AssayManifest

/// Expected calibration error of the group where it is highest, with every group's calibration slope.
///
/// - Definition: max over groups of `expected_calibration_error`, whose words it takes; `details.groups` also holds `calibration_slope`.
/// - Units: 0...1; 0 is perfect.
/// - Missing values: those of `GroupFrame`.
/// - State: per row, exact sums. The interval holds over all groups together.
/// - Source: Kleinberg, Mullainathan and Raghavan 2016, calibration within groups; Guo et al. 2017; Cox 1958 for the slope.
struct CalibrationByGroup: GroupMeasure {
    static let descriptor = MeasureDescriptor(
        "calibration_by_group", .fairness,
        "Expected calibration error of the group where it is highest, with every group's calibration slope.", range: 0...1,
        better: .lower, tasks: [.binary],
        parameters: [MeasureParameter("group", .group)] + ExpectedCalibrationError.descriptor.parameters,
        equals: "the ECE of Guo et al. 2017 in each group")

    let comparison: GroupComparison
    private let slopes: InnerMeasure
    private let words: GroupArguments

    init(_ call: MeasureCall) throws(Diagnostic) {
        words = try GroupArguments(call)
        comparison = try words.comparison(of: [ExpectedCalibrationError.self], form: .highest)
        slopes = try InnerMeasure(CalibrationSlope.self, [], in: call)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        var found = try comparison.conclude(results, within: Self.descriptor.range)
        let frame = try GroupFrame(slopes, results, by: words.grouping, floor: words.call.groupFloor)
        let errors = (found.details.groups ?? []).map { Self.named($0, "expected_calibration_error") }
        found.details.groups = errors + frame.listed.map { Self.named($0, "calibration_slope") }
        return found
    }

    private static func named(_ group: GroupValue, _ measure: String) -> GroupValue {
        var group = group
        group.measure = measure
        return group
    }
}
