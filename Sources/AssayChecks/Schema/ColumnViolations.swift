import AssayCheckKit
import AssayCore
import AssayManifest

/// Number of columns that are missing, not expected, forbidden or out of order by the data contract.
///
/// - Definition: what `fieldsMatch`, or `extra_columns` and `ordered`, and `forbidden` ask of the columns; an order that is broken counts once.
/// - Units: columns.
/// - Missing values: play no part.
/// - State: one integer.
/// - Source: Frictionless Table Schema 2, `fieldsMatch`.
struct ColumnViolations: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "column_violations", .schema,
        "Number of columns that are missing, not expected, forbidden or out of order by the data contract.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: [.contractTable], statistical: false,
        equals: "Table Schema 2, fieldsMatch")

    let violations: [ColumnAgreement.Violation]
    private let table: TableName
    var requests: [FoldRequest] { [FoldRequest(RowCountFold(), of: table)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let contract = try call.requiredContract()
        table = try call.contractTable()
        violations = contract.columns.violations(contract.fields, columns: call.columns(of: table))
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.on(table).result(RowCountFold()).rows
        let counts = Dictionary(grouping: violations, by: \.kind.rawValue).mapValues { Double($0.count) }
        return Measurement(
            Double(violations.count), rows: rows,
            details: MeasurementDetails(
                findings: violations.isEmpty ? nil : violations.map(\.words), numbers: counts.isEmpty ? nil : counts))
    }
}
