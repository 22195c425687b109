import AssayCheckKit
import AssayCore
import AssayManifest

/// Number of rows that break a field of the data contract.
///
/// - Definition: rows whose value breaks its type, format or a constraint; a row counts once, however much it breaks.
/// - Units: rows.
/// - Missing values: break `required` and nothing else; sentinels count as missing.
/// - State: counts, and a 128-bit hash a row for a unique field.
/// - Source: Frictionless Table Schema 2.
struct ContractViolations: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "contract_violations", .schema, "Number of rows that break a field of the data contract.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("field", .contract), .contractTable],
        statistical: false,
        equals: "rows with a cell error of the field in frictionless-py 5.21")

    let fold: ContractFold<FieldFold>
    var requests: [FoldRequest] { fold.requests }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let field = try call.contractField()
        fold = try call.contractFold(FieldFold(field: field, keepsValues: call.showsValues), on: [field.name])
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try fold.conclude(results) { Measurement(Double($0.broken), rows: $0.rows, details: $0.details) }
    }
}
