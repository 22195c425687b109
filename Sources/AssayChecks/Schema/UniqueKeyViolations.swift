import AssayCheckKit
import AssayCore
import AssayManifest

/// Number of rows whose values in a unique key stand in an earlier row.
///
/// - Definition: rows whose key equals that of an earlier row.
/// - Units: rows.
/// - Missing values: a key with a missing part equals no other, as in SQL.
/// - State: a 128-bit hash a row.
/// - Source: Frictionless Table Schema 2, `uniqueKeys`.
struct UniqueKeyViolations: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "unique_key_violations", .schema, "Number of rows whose values in a unique key stand in an earlier row.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("key", .contract), .contractTable],
        statistical: false,
        equals: "Table Schema 2, uniqueKeys")

    let fold: ContractFold<KeyFold>
    var requests: [FoldRequest] { fold.requests }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let contract = try call.requiredContract()
        let key = try call.key(among: contract.uniqueKeys, \.value).value
        fold = try call.contractFold(KeyFold(fields: key.compactMap(contract.field)), on: key)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try fold.conclude(results) { Measurement(Double($0.repeated), rows: $0.rows, details: $0.details(missingCounts: false)) }
    }
}
