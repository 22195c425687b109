import AssayCheckKit
import AssayCore
import AssayManifest

/// Number of rows in which a rule of the data contract is false.
///
/// - Definition: three-valued as in SQL: a rule that is unknown for want of a value is no violation.
/// - Units: rows.
/// - Missing values: make what is compared with them unknown.
/// - State: three integers and the first rows, exact.
struct RuleViolations: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "rule_violations", .schema, "Number of rows in which a rule of the data contract is false.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("rule", .contract), .contractTable],
        statistical: false,
        equals: "SQL: count(*) where not (rule)")

    let fold: ContractFold<RuleFold>
    var requests: [FoldRequest] { fold.requests }

    init(_ call: MeasureCall) throws(Diagnostic) { fold = try call.ruleFold() }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try fold.conclude(results) { Measurement(Double($0.broken), rows: $0.rows, details: $0.details) }
    }
}

extension MeasureCall {
    /// The fold over the rule that the first argument names.
    func ruleFold() throws(Diagnostic) -> ContractFold<RuleFold> {
        let contract = try requiredContract()
        let rule = try contractRule()
        let columns = rule.expression.columns.sorted()
        let fields = columns.compactMap { name in contract.field(name).map { (name, $0) } }
        let fold = RuleFold(rule: rule, fields: Dictionary(fields) { first, _ in first })
        return try contractFold(fold, on: columns)
    }
}
