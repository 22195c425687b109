import AssayCheckKit
import AssayCore
import AssayManifest

/// Number of rows whose primary key is missing or stands in an earlier row.
///
/// - Definition: rows with a part of the key missing, and rows whose key equals that of an earlier row.
/// - Units: rows.
/// - Missing values: a row without a whole key is a violation.
/// - State: a 128-bit hash a row.
/// - Source: Frictionless Table Schema 2, `primaryKey`.
struct PrimaryKeyViolations: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "primary_key_violations", .schema, "Number of rows whose primary key is missing or stands in an earlier row.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: [.contractTable], statistical: false,
        equals: "primary-key errors of frictionless-py 5.21")

    let fold: ContractFold<KeyFold>
    var requests: [FoldRequest] { fold.requests }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let contract = try call.requiredContract()
        guard let key = contract.primaryKey?.value else {
            throw call.wrong("the contract has no primary key", "add it: `primaryKey: [id]`")
        }
        fold = try call.contractFold(KeyFold(fields: key.compactMap(contract.field)), on: key)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try fold.conclude(results) {
            Measurement(Double($0.repeated + $0.missing), rows: $0.rows, details: $0.details(missingCounts: true))
        }
    }
}

extension KeyFold.Result {
    func details(missingCounts: Bool) -> MeasurementDetails {
        let findings = [
            repeated > 0 ? RowWords.finding("repeated", count: repeated, rows: firstRepeated) : nil,
            missingCounts && missing > 0 ? RowWords.finding("missing", count: missing, rows: firstMissing) : nil,
        ].compactMap(\.self)
        return MeasurementDetails(
            findings: findings.isEmpty ? nil : findings, numbers: ["missing": Double(missing), "repeated": Double(repeated)])
    }
}
