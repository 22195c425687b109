import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows that break a field of the data contract.
///
/// - Definition: `contract_violations` / rows.
/// - Units: a rate in 0...1.
/// - Missing values: break `required` and nothing else; an empty table is undefined, so inconclusive.
/// - State: that of `contract_violations`. The interval is Wilson's.
struct ContractViolationRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "contract_violation_rate", .schema, "Share of rows that break a field of the data contract.", range: 0...1, better: .lower,
        parameters: [MeasureParameter("field", .contract), .contractTable], equals: "contract_violations / rows")

    let fold: ContractFold<FieldFold>
    let confidence: Double
    var requests: [FoldRequest] { fold.requests }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let field = try call.contractField()
        fold = try call.contractFold(FieldFold(field: field, keepsValues: call.showsValues), on: [field.name])
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try fold.conclude(results) { .rate($0.broken, of: $0.rows, confidence: confidence, details: $0.details) }
    }
}

extension Measurement {
    /// A share of rows with Wilson's interval; undefined without rows.
    static func rate(_ count: Int, of rows: Int, confidence: Double, details: MeasurementDetails) -> Measurement {
        guard rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        let (part, whole) = (Double(count), Double(rows))
        return Measurement(
            part / whole, interval: .share(part, of: whole, squares: whole, confidence: confidence), rows: rows, details: details)
    }
}
