import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows that the smallest group, or a named one, has.
///
/// - Definition: rows of the group / rows with a group, the least over the groups unless a member is named; equals
///   `Series.value_counts(normalize=True).min()` of pandas 3.1. A group that the manifest names counts with 0 rows where it is absent.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a group are left out and counted. Without groups undefined, so inconclusive.
/// - State: a count a group, exact. Wilson's intervals, for the smallest of k groups each at 1 − (1 − confidence) / k, so that they hold
///   together and with them that of the least share.
/// - Source: Wilson 1927; Bonferroni's inequality.
struct GroupShare: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "group_share", .fairness, "Share of rows that the smallest group, or a named one, has.", range: 0...1, better: .higher,
        parameters: [MeasureParameter("group", .group), MeasureParameter("member", .member, required: false)],
        equals: "pandas.Series.value_counts(normalize=True).min() 3.1")

    private let grouping: Grouping
    private let member: String?
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(RowCountFold(), by: grouping)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var hasJackknife: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        grouping = try call.grouping()
        member = try call.member(of: grouping)
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let split = try results.groups(RowCountFold(), by: grouping)
        let groups = grouping.withAbsent(split.groups.map { (name: $0.name, rows: $0.value.rows) })
        let rows = groups.reduce(0) { $0 + $1.rows }
        let level = member == nil ? 1 - (1 - confidence) / Double(max(1, groups.count)) : confidence
        let shares = groups.map { group in
            GroupValue(
                group: group.name, value: rows > 0 ? Double(group.rows) / Double(rows) : nil, rows: group.rows,
                interval: .share(Double(group.rows), of: Double(rows), squares: Double(rows), confidence: level))
        }
        let details = MeasurementDetails(groups: shares, numbers: split.uncounted)
        guard rows > 0 else { return .undefined("no rows with a group in scope", rows: 0, details: details) }
        guard let member else { return smallest(shares, rows, details) }
        guard let own = shares.first(where: { $0.group == "\(grouping.name)=\(grouping.terms[0].shown(member))" }) else {
            return Measurement(
                0, interval: .share(0, of: Double(rows), squares: Double(rows), confidence: confidence), rows: rows,
                details: details)
        }
        return Measurement(own.value, interval: own.interval, rows: rows, details: details)
    }

    private func smallest(_ shares: [GroupValue], _ rows: Int, _ details: MeasurementDetails) -> Measurement {
        let intervals = shares.compactMap(\.interval)
        let interval =
            intervals.isEmpty || shares.count < 2
            ? nil
            : Interval(
                lower: intervals.map(\.lower).min() ?? 0, upper: intervals.map(\.upper).min() ?? 1, confidence: confidence,
                method: "wilson")
        return Measurement(shares.compactMap(\.value).min(), interval: interval, rows: rows, details: details)
    }
}

extension Grouping {
    /// The groups with those that the manifest names and no row belongs to; of an intersection only those that occur are known.
    func withAbsent(_ seen: [(name: String, rows: Int)]) -> [(name: String, rows: Int)] {
        guard terms.count == 1, let term = terms.first else { return seen }
        let names = Set(seen.map(\.name))
        return seen + term.labels.map { "\(term.name)=\(term.shown($0))" }.filter { !names.contains($0) }.map { ($0, 0) }
    }
}

extension MeasureCall {
    /// The member that the second argument names; nil without one.
    ///
    /// - Throws: RQ185 beside an intersection, or where the group declares its members and this is none.
    func member(of grouping: Grouping) throws(Diagnostic) -> String? {
        guard let member = positional(1) else { return nil }
        guard grouping.terms.count == 1, let term = grouping.terms.first else {
            throw Diagnostic(
                .unknownMember, "`\(descriptor.name)`: an intersection has no member `\(member)`", at: place,
                help: "name one group: `\(descriptor.name)(\(grouping.terms.first?.name ?? "group"), \(member))`")
        }
        guard term.labels.isEmpty || term.labels.contains(member) else {
            throw Diagnostic(
                .unknownMember, "`\(descriptor.name)`: the group `\(term.name)` declares no such member", at: place,
                help: NearestName.find(member, in: term.labels).map { "did you mean `\($0)`?" }
                    ?? "members: \(term.labels.listed)")
        }
        return member
    }
}

extension DiagnosticCode {
    /// A requirement names a member that its group does not have.
    public static let unknownMember: DiagnosticCode = "RQ185"
}
