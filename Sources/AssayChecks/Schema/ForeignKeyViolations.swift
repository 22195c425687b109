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
        unit: .count, range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("key", .contract), .contractTable],
        statistical: false,
        equals: "foreign-key errors of frictionless-py 5.21")

    private let fold: ContractFold<ForeignKeyFold>
    /// The table of the manifest that the key refers to, and what it holds; nil for a file.
    private let targets: (table: TableName, fold: KeySetFold)?
    var requests: [FoldRequest] {
        fold.requests + [targets].compactMap { $0.map { FoldRequest($0.fold, of: $0.table, whole: true) } }
    }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let contract = try call.requiredContract()
        let key = try call.key(among: contract.foreignKeys, \.fields)
        let fields = key.fields.compactMap(contract.field), table = try call.contractTable()
        let isOwn = key.resource == nil && key.table == nil
        fold = try call.contractFold(ForeignKeyFold(key: key, fields: fields), on: key.fields + (isOwn ? key.referenceFields : []))
        let hasTargets = key.resource == nil && fold.absent == nil
        if let other = key.table, case let columns = call.columns(of: other), !columns.isEmpty {
            try key.refuseMissing(among: columns)
        }
        let referred = isOwn ? key.referenceFields.compactMap(contract.field) : key.targets(fields)
        targets = hasTargets ? (key.table ?? table, KeySetFold(fields: referred)) : nil
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let known = try targets.map { (targets) throws(Diagnostic) in
            try results.on(targets.table, whole: true).result(targets.fold).keys
        }
        return try fold.conclude(results) { found in
            let state = known.map(found.resolved) ?? found
            let findings = state.broken > 0 ? [RowWords.finding("not found", count: state.broken, rows: state.firstRows)] : nil
            return Measurement(
                Double(state.broken), rows: state.rows,
                details: MeasurementDetails(
                    findings: findings, numbers: ["broken": Double(state.broken), "missing": Double(state.open)]))
        }
    }
}
