import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Selection rate of all other groups less that of the privileged group.
///
/// - Definition: P(decision positive | another group) − P(decision positive | privileged group); equals AIF360 0.6's
///   `BinaryLabelDatasetMetric.statistical_parity_difference` over the judged groups. The privileged group is the one that
///   `privileged=NAME` names, else the one of the most rows.
/// - Units: a difference in −1...1; 0 is parity, below 0 the privileged group is selected more often.
/// - Missing values: those of `GroupFrame`; a privileged group that is not judged is undefined, so inconclusive.
/// - State: counts by group, exact. The interval is Newcombe's.
/// - Source: Dwork et al. 2012; Bellamy et al. 2018, AIF360; Newcombe 1998.
struct StatisticalParity: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "statistical_parity", .fairness, "Selection rate of all other groups less that of the privileged group.", range: -1...1,
        better: .neither, tasks: [.binary],
        parameters: [MeasureParameter("group", .group), MeasureParameter("privileged", .text, required: false)],
        equals: "aif360.metrics.BinaryLabelDatasetMetric.statistical_parity_difference 0.6")

    private let words: GroupArguments
    private let inner: InnerMeasure
    private let privileged: String?
    var intervalMethods: [IntervalMethod] { [.newcombe] }
    var requests: [FoldRequest] { [FoldRequest(SelectionFold(), by: words.grouping)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        words = try GroupArguments(call)
        inner = try InnerMeasure(SelectionRate.self, [], in: call)
        guard words.rest.count < 2, words.rest.allSatisfy({ $0.name == nil || $0.name == "privileged" }) else {
            throw call.wrong("takes one privileged group", "write `statistical_parity(\(words.grouping.name), privileged=NAME)`")
        }
        let isOne = words.grouping.terms.count == 1
        privileged = words.rest.first.map { isOne ? TaskFrame.canonical($0.text) : $0.text }
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let frame = try GroupFrame(inner, results, by: words.grouping, floor: words.call.groupFloor)
        var details = MeasurementDetails(groups: frame.listed)
        details.numbers = frame.uncounted
        guard let chosen = chosen(frame), let own = chosen.share else {
            let name = privileged.map { "`\($0)`" } ?? "any group"
            return .undefined(
                "\(name) is no group of \(words.call.groupFloor.words)", rows: frame.rows, details: details)
        }
        let others = frame.judged.filter { $0.name != chosen.name }.compactMap(\.share).reduce(nil, Self.together)
        guard let others else {
            return .undefined("no other group of \(words.call.groupFloor.words)", rows: frame.rows, details: details)
        }
        details.findings = ["privileged: \(chosen.name)"]
        return Measurement(
            others.part / others.whole - own.part / own.whole,
            interval: DifferenceInterval.newcombe(others.proportion, own.proportion, confidence: words.call.confidence),
            rows: frame.rows, details: details)
    }

    private func chosen(_ frame: GroupFrame) -> GroupFrame.Group? {
        guard let privileged else { return frame.judged.max { ($0.rows, $1.name) < ($1.rows, $0.name) } }
        let names: Set = [privileged, "\(words.grouping.name)=\(privileged)"]
        return frame.judged.first { names.contains($0.name) }
    }

    private static func together(_ one: ShareCount?, _ other: ShareCount) -> ShareCount {
        guard let one else { return other }
        return ShareCount(part: one.part + other.part, whole: one.whole + other.whole, squares: one.squares + other.squares)
    }
}
