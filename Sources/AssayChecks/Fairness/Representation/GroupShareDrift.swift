import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// How far the shares of the groups have moved from those of the reference.
///
/// - Definition: Cramér's V of the groups against the table, √(χ² / rows); equals
///   `scipy.stats.contingency.association(method="cramer")` 1.17.
/// - Units: 0...1.
/// - Missing values: rows without a group, and rows outside every member, are left out of the shares and counted.
/// - State: a count a group and table, exact. The interval is that of `cramers_v`.
/// - Source: Cramér 1946; Smithson 2003; Newcombe 1998 for the changes.
struct GroupShareDrift: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "group_share_drift", .fairness, "How far the shares of the groups have moved from those of the reference.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("group", .group)], defaultRule: .proven,
        equals: "scipy.stats.contingency.association(method=\"cramer\") 1.17")

    private let grouping: Grouping
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.noncentralChiSquare] }
    var requests: [FoldRequest] {
        [FoldRequest(RowCountFold(), by: grouping), FoldRequest(RowCountFold(), by: grouping, of: .reference)]
    }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        grouping = try call.grouping()
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let now = try results.groups(RowCountFold(), by: grouping)
        let before = try results.on(.reference).groups(RowCountFold(), by: grouping)
        let names = Set((now.groups + before.groups).map(\.name)).sorted()
        let counts = names.map { name in (now.rows(of: name), before.rows(of: name)) }
        let (rows, reference) = (counts.reduce(0) { $0 + $1.0 }, counts.reduce(0) { $0 + $1.1 })
        guard rows > 0 else { return .undefined("no rows with a group in scope", rows: 0) }
        guard reference > 0 else { return .undefined("the reference has no rows with a group", rows: rows) }
        let bins = BinnedShares(counts.map { Double($0.0) }, counts.map { Double($0.1) })
        guard let value = bins.cramersV else { return .undefined("nothing to compare", rows: rows) }
        let scale = Double(rows + reference)
        let limits = bins.limits(of: value * value, scale: scale, confidence: confidence)
        var details = MeasurementDetails(groups: changes(names, counts, (rows, reference)), numbers: now.uncounted ?? [:])
        details.numbers?["reference_rows"] = Double(reference)
        details.numbers?["reference_rows_without_group"] = Double(before.missingRows + before.outsideRows)
        details.numbers?["noise_level"] =
            bins.degreesOfFreedom > 0
            ? (ChiSquare(degreesOfFreedom: bins.degreesOfFreedom).quantile((1 + confidence) / 2) / scale).squareRoot() : 0
        details.findings = findings(details.groups ?? [])
        return Measurement(
            value,
            interval: limits.map {
                Interval(
                    lower: max(0, $0.lower).squareRoot(), upper: min(1, $0.upper.squareRoot()), confidence: confidence,
                    method: "noncentral_chi_square")
            }, rows: rows, details: details)
    }

    /// The change of each group's share, with intervals that hold together.
    private func changes(_ names: [String], _ counts: [(Int, Int)], _ total: (Int, Int)) -> [GroupValue] {
        let level = 1 - (1 - confidence) / Double(max(1, names.count))
        return zip(names, counts).map { name, count in
            let now = Proportion(successes: Double(count.0), trials: Double(total.0))
            let before = Proportion(successes: Double(count.1), trials: Double(total.1))
            return GroupValue(
                group: name, value: (now.rate ?? 0) - (before.rate ?? 0), rows: count.0,
                interval: DifferenceInterval.newcombe(now, before, confidence: level))
        }
    }

    private func findings(_ changes: [GroupValue]) -> [String]? {
        let moved = changes.filter { ($0.interval?.lower ?? 0) > 0 || ($0.interval?.upper ?? 0) < 0 }
        guard !moved.isEmpty else { return nil }
        return moved.sorted { abs($0.value ?? 0) > abs($1.value ?? 0) }.map { change in
            "\(change.group) has \((change.value ?? 0) > 0 ? "a larger" : "a smaller") share than in the reference"
        }
    }
}

extension GroupedResult<RowCountFold.State> {
    fileprivate func rows(of name: String) -> Int { groups.first { $0.name == name }?.value.rows ?? 0 }
}
