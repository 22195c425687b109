import AssayCheckKit
import AssayCore
import AssayManifest

/// Number of rows whose foreign key stands in no row of the table that it refers to.
///
/// - Definition: rows whose values in the key's fields, read by the types of these fields, are together in no row of the other table.
/// - Units: rows.
/// - Missing values: a key with a missing part refers to nothing and is no violation, as in SQL.
/// - State: the other table's keys as 128-bit hashes.
/// - Source: Frictionless Table Schema 2, `foreignKeys`.
struct ForeignKeyViolations: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "foreign_key_violations", .schema, "Number of rows whose foreign key stands in no row of the table that it refers to.",
        unit: .count, range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("key", .contract)], statistical: false,
        equals: "foreign-key errors of frictionless-py 5.21")

    let fold: ContractFold<ForeignKeyFold>
    var requests: [FoldRequest] { fold.requests }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let contract = try call.requiredContract()
        let key = try call.key(among: contract.foreignKeys, \.fields)
        let targets = key.resource == nil ? key.referenceFields : []
        let fold = ForeignKeyFold(
            key: key, fields: key.fields.compactMap(contract.field), ownTargets: targets.compactMap(contract.field))
        self.fold = ContractFold(fold, absent: call.absent(key.fields + targets))
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try fold.conclude(results) { state in
            let findings = state.broken > 0 ? [RowWords.finding("not found", count: state.broken, rows: state.firstRows)] : nil
            return Measurement(
                Double(state.broken), rows: state.rows,
                details: MeasurementDetails(
                    findings: findings, numbers: ["broken": Double(state.broken), "missing": Double(state.open)]))
        }
    }
}
