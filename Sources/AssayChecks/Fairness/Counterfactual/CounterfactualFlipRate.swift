import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows whose decision changes when they are moved to another group.
///
/// - Definition: a row flips when its decision changes for at least one of up to eight other members of the group, its columns taking a
///   value that is typical of that member and all others staying; Σw[flips] / Σw over rows that belong to a member.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a group are left out, and so are rows that the model gives no answer for; a changed row without an answer
///   is a flip.
/// - State: counts and exact sums of weights. The interval is Wilson's.
/// - Source: Kusner, Loftus, Russell and Silva 2017, NeurIPS, of whose counterfactuals this is the direct part; Ribeiro et al. 2020.
struct CounterfactualFlipRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "counterfactual_flip_rate", .fairness, "Share of rows whose decision changes when they are moved to another group.",
        range: 0...1, better: .lower, tasks: [.binary, .multiclass], parameters: [MeasureParameter("group", .group)],
        equals: "invariance test of CheckList (Ribeiro et al. 2020) on a protected column")

    private let grouping: Grouping
    private let fold: FlipFold<OtherMember>
    private let confidence: Double
    private let floor: GroupFloor
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, by: grouping)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let grouping = try call.grouping()
        if let condition = grouping.terms.first(where: \.isCondition) {
            throw Diagnostic(
                .conditionHasNoValues,
                "`\(call.descriptor.name)`: the group `\(condition.name)` is a condition, which has no value to change",
                at: call.place, help: "name a group of one column: `\(condition.columns.sorted().first ?? "column")`")
        }
        self.grouping = grouping
        fold = FlipFold(
            variations: (1...OtherMember.most).map { OtherMember(grouping: grouping, index: $0) }, columns: grouping.columns)
        (confidence, floor) = (call.confidence, call.groupFloor)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let whole = try results.result(fold), split = try results.groups(fold, by: grouping)
        var measurement = whole.measurement(
            "the decision changes", nothing: "no row in scope has another group to be moved to", confidence: confidence,
            numbers: split.uncounted ?? [:])
        let total = split.groups.reduce(0) { $0 + $1.value.scope.rows }
        measurement.details.groups = split.groups.map { group in
            let scope = group.value.scope
            return GroupValue(
                group: group.name, value: scope.weight > 0 ? group.value.hits.weight / scope.weight : nil, rows: scope.rows,
                interval: .share(group.value.hits.weight, of: scope.weight, squares: scope.squares, confidence: confidence),
                note: floor.note(rows: scope.rows, of: total))
        }
        let harmed = split.groups.filter { $0.value.gained > 0 }.sorted { ($1.value.gained, $0.name) < ($0.value.gained, $1.name) }
        measurement.details.findings =
            (measurement.details.findings ?? [])
            + harmed.map {
                "\($0.name): \($0.value.gained) row\($0.value.gained == 1 ? "" : "s") would get the positive decision in another group"
            }
        if measurement.details.findings?.isEmpty == true { measurement.details.findings = nil }
        return measurement
    }
}

extension GroupTerm {
    var isCondition: Bool { if case .condition = split { true } else { false } }
}

extension DiagnosticCode {
    /// A measure changes the values that make a group, and the group is a condition.
    public static let conditionHasNoValues: DiagnosticCode = "RQ187"
}
