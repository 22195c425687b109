import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows in which a rule of the data contract is false.
///
/// - Definition: `rule_violations` / rows; rows where the rule is unknown count as rows.
/// - Units: a rate in 0...1.
/// - Missing values: make what is compared with them unknown; an empty table is undefined, so inconclusive.
/// - State: that of `rule_violations`. The interval is Wilson's.
struct RuleViolationRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "rule_violation_rate", .schema, "Share of rows in which a rule of the data contract is false.", range: 0...1,
        better: .lower,
        parameters: [MeasureParameter("rule", .contract), .contractTable], equals: "rule_violations / rows")

    let fold: ContractFold<RuleFold>
    let confidence: Double
    var requests: [FoldRequest] { fold.requests }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) { (fold, confidence) = (try call.ruleFold(), call.confidence) }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try fold.conclude(results) { .rate($0.broken, of: $0.rows, confidence: confidence, details: $0.details) }
    }
}
