import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Largest disparity in rejections of a group, averaged over strata.
///
/// - Definition: Σ n_s DD_s / Σ n_s over the strata s, where DD_s is the group's share of those rejected in s less its share of those
///   accepted in s; the greatest over the groups. Strata in which nobody, or everybody, is accepted have no disparity and are left out.
/// - Units: −1...1; 0 where every group is rejected as often as it is accepted.
/// - Missing values: rows without a group or a stratum are left out and counted; groups below the floor are listed and not judged.
/// - State: counts by group and stratum, exact. Intervals by the delta method, each at 1 − (1 − confidence) / groups, so that they hold
///   together and with them that of the greatest.
/// - Source: Wachter, Mittelstadt and Russell 2021, Computer Law and Security Review 41; Amazon SageMaker Clarify, CDDPL.
struct ConditionalDemographicDisparity: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "conditional_demographic_disparity", .fairness, "Largest disparity in rejections of a group, averaged over strata.",
        range: -1...1, better: .lower, tasks: [.binary],
        parameters: [MeasureParameter("group", .group), MeasureParameter("strata", .group)],
        equals: "CDDPL of Amazon SageMaker Clarify, over strata with both decisions")

    private let grouping: Grouping
    private let strata: Grouping
    private let floor: GroupFloor
    private let plan: IntervalPlan
    var intervalMethods: [IntervalMethod] { [.delta, .bootstrap] }
    var hasJackknife: Bool { false }
    private var both: Grouping { Grouping(grouping.terms + strata.terms) }
    var requests: [FoldRequest] {
        [grouping, strata, both].map { FoldRequest(SelectionFold(), by: $0) }
    }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let (grouping, strata) = (try call.grouping(0), try call.grouping(1))
        if let shared = grouping.terms.first(where: { strata.terms.contains($0) }) {
            throw Diagnostic(
                .groupIsStratum, "`\(call.descriptor.name)`: `\(shared.name)` cannot be group and stratum at once", at: call.place,
                help: "name as strata what may rightly matter for the decision, such as the department")
        }
        (self.grouping, self.strata, floor, plan) = (grouping, strata, call.groupFloor, call.intervalPlan)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let joint = try results.groups(SelectionFold(), by: both)
        let groups = try results.groups(SelectionFold(), by: grouping).groups.map { (name: $0.name, rows: $0.value.rows) }
        let strata = try results.groups(SelectionFold(), by: strata).groups.map(\.name)
        let cells = DisparityCells(joint.groups, groups: groups.map(\.name), strata: strata)
        let total = groups.reduce(0) { $0 + $1.rows }
        let notes = groups.map { floor.note(rows: $0.rows, of: total) }
        let level = 1 - (1 - plan.confidence) / Double(max(1, notes.count { $0 == nil }))
        let values = groups.enumerated().map { index, group in
            GroupValue(
                group: group.name, value: cells.disparity(of: index, in: cells.weights), rows: group.rows,
                interval: notes[index] == nil ? interval(of: index, cells, level) : nil, note: notes[index])
        }
        var details = MeasurementDetails(groups: values, numbers: joint.uncounted ?? [:])
        details.numbers?["strata"] = Double(strata.count)
        details.numbers?["rows_in_strata_of_one_decision"] = Double(cells.undecidedRows)
        let judged = values.filter { $0.note == nil }
        guard judged.count > 1 else {
            return .undefined("fewer than two groups of \(floor.words)", rows: cells.rows, details: details)
        }
        guard let value = judged.compactMap(\.value).max() else {
            return .undefined("no stratum has both decisions", rows: cells.rows, details: details)
        }
        return Measurement(
            value, interval: greatest(judged.compactMap(\.interval), judged.count), rows: cells.rows, details: details)
    }

    private func interval(of group: Int, _ cells: DisparityCells, _ level: Double) -> Interval? {
        if plan.method == .bootstrap {
            return CellBootstrap(cells: cells.weights, squares: cells.squares, seed: plan.seed)
                .interval(confidence: level) { cells.disparity(of: group, in: $0) }?.clamped(to: -1...1)
        }
        return DeltaMethod.multinomial(cells: cells.weights, squaredWeights: cells.squares) {
            cells.disparity(of: group, in: $0) ?? .nan
        }?.interval(confidence: level, within: -1...1)
    }

    /// Where all intervals hold at once, the greatest value lies between the greatest of their ends.
    private func greatest(_ intervals: [Interval], _ count: Int) -> Interval? {
        guard intervals.count == count, let lower = intervals.map(\.lower).max(), let upper = intervals.map(\.upper).max(),
            let method = intervals.first?.method
        else { return nil }
        return Interval(lower: lower, upper: upper, confidence: plan.confidence, method: method)
    }
}

/// Decisions by group and stratum.
///
/// - Shapes: two cells, rejected and accepted, for each group of each stratum, strata outermost.
struct DisparityCells {
    private let groups: Int
    private let strata: Int
    private(set) var weights: [Double]
    private(set) var squares: [Double]
    private(set) var rows = 0
    /// Rows of strata in which everybody gets one decision.
    private(set) var undecidedRows = 0

    init(_ joint: [(name: String, value: SelectionFold.State)], groups: [String], strata: [String]) {
        (self.groups, self.strata) = (groups.count, strata.count)
        weights = Array(repeating: 0, count: 2 * groups.count * strata.count)
        squares = weights
        let states = Dictionary(joint.map { ($0.name, $0.value) }) { first, _ in first }
        for (stratum, name) in strata.enumerated() {
            var (count, accepted) = (0, 0)
            for (group, own) in groups.enumerated() {
                guard let state = states["\(own), \(name)"] else { continue }
                let cell = 2 * (stratum * groups.count + group)
                (weights[cell], weights[cell + 1]) = (state.passedOver.weight, state.selected.weight)
                (squares[cell], squares[cell + 1]) = (state.passedOver.squares, state.selected.squares)
                (count, accepted) = (count + state.rows, accepted + state.selected.rows)
            }
            rows += count
            if accepted == 0 || accepted == count { undecidedRows += count }
        }
    }

    /// A group's share of the rejected less its share of the accepted, averaged over strata; nil without a stratum of both decisions.
    func disparity(of group: Int, in cells: [Double]) -> Double? {
        var (sum, weight) = (0.0, 0.0)
        for stratum in 0..<strata {
            let start = 2 * stratum * groups
            var (rejected, accepted) = (0.0, 0.0)
            for index in 0..<groups {
                rejected += cells[start + 2 * index]
                accepted += cells[start + 2 * index + 1]
            }
            guard rejected > 0, accepted > 0 else { continue }
            let gap = cells[start + 2 * group] / rejected - cells[start + 2 * group + 1] / accepted
            sum += (rejected + accepted) * gap
            weight += rejected + accepted
        }
        return weight > 0 ? sum / weight : nil
    }
}

extension DiagnosticCode {
    /// A group stands on both sides of a measure that looks at groups within strata.
    public static let groupIsStratum: DiagnosticCode = "RQ186"
}
