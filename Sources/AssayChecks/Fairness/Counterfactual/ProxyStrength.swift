import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// How well the feature that foretells the group best foretells it.
///
/// - Definition: the greatest Cramér's V, with Bergsma's correction, between the groups and a feature of the model in at most ten bins; the
///   columns that make the group are left out. See `GroupProxies`.
/// - Units: 0...1; 0 where no feature says anything about the group.
/// - Missing values: rows in no group are left out and counted; a missing feature is a value of its own.
/// - State: per row, two to four bytes a cell. Intervals by the noncentral chi-square law, each at 1 − (1 − confidence) / features, so that
///   they hold together and with them that of the greatest; p values are Holm's.
/// - Source: Bergsma 2013, Journal of the Korean Statistical Society 42:323; Smithson 2003; Holm 1979.
struct ProxyStrength: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "proxy_strength", .fairness, "How well the feature that foretells the group best foretells it.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("group", .group)],
        equals: "Bergsma's V over scipy.stats.chi2_contingency 1.17")

    private static let shown = 5
    private let fold: GroupRowsFold
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.noncentralChiSquare] }
    var hasJackknife: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let grouping = try call.grouping()
        let features = call.features.filter { !grouping.columns.contains($0) }.sorted()
        fold = GroupRowsFold(columns: features, grouping: grouping, seed: call.seed)
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let found = try results.result(fold)
        var details = MeasurementDetails(numbers: found.left > 0 ? ["rows_without_group": Double(found.left)] : [:])
        if found.hasTooMany {
            return .undefined("more than \(TextCodes.most) different groups in scope", rows: found.rows, details: details)
        }
        guard found.groups > 1 else { return .undefined("fewer than two groups in scope", rows: found.rows, details: details) }
        guard let strongest = found.proxies.first else {
            return .undefined("no feature varies beside the group", rows: found.rows, details: details)
        }
        let level = 1 - (1 - confidence) / Double(found.proxies.count)
        let ends = found.proxies.map { limits($0, level) }
        details.numbers?["features"] = Double(found.proxies.count)
        if let accuracy = found.balancedAccuracy {
            details.numbers?["together_balanced_accuracy"] = accuracy
            details.numbers?["together_by_chance"] = 1 / Double(found.groups)
        }
        for proxy in found.proxies { details.numbers?["strength(\(proxy.feature))"] = proxy.strength }
        details.findings = findings(found, ends)
        let interval = Interval(
            lower: ends.map(\.lower).max() ?? 0, upper: ends.map(\.upper).max() ?? 1, confidence: confidence,
            method: "noncentral_chi_square")
        return Measurement(strongest.strength, interval: interval, rows: found.rows, details: details)
    }

    private func limits(_ proxy: GroupProxies.Proxy, _ level: Double) -> (lower: Double, upper: Double) {
        let limits = proxy.table.cramersVLimits(confidence: level) ?? (0, 1)
        return (min(limits.lower, proxy.strength), max(limits.upper, proxy.strength))
    }

    /// The features that say something about the group for certain, strongest first.
    private func findings(_ found: GroupProxies, _ ends: [(lower: Double, upper: Double)]) -> [String]? {
        let pValues = found.proxies.map { ChiSquare(degreesOfFreedom: $0.table.degreesOfFreedom).survival($0.table.chiSquare) }
        let adjusted = MultipleTesting.holm(pValues)
        let sure = found.proxies.indices.filter { adjusted[$0] < 1 - confidence }
        var lines = sure.prefix(Self.shown).map { index in
            let (proxy, own) = (found.proxies[index], ends[index])
            return
                "`\(proxy.feature)` foretells the group: \(Self.rounded(proxy.strength)) (\(Self.rounded(own.lower)) to \(Self.rounded(own.upper)))"
        }
        if sure.count > Self.shown { lines.append("and \(sure.count - Self.shown) more features foretell it") }
        if !found.leftOut.isEmpty { lines.append("not looked at: \(found.leftOut.listed)") }
        return lines.isEmpty ? nil : lines
    }

    private static func rounded(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
}
