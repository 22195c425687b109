import AssayCheckKit
import AssayCore
import AssayManifest

extension DiagnosticCode {
    /// A foreign key refers to a column that the other table does not have.
    public static let missingReferenceColumn: DiagnosticCode = "DT142"
}

extension MeasureCall {
    /// The data contract.
    ///
    /// - Throws: RQ101 where the manifest names none.
    func requiredContract() throws(Diagnostic) -> DataContract {
        guard let contract else { throw wrong("needs a data contract", "name it: `checks: {schema: {contract: schema.yaml}}`") }
        return contract
    }

    /// The field of the contract that the first argument names.
    func contractField() throws(Diagnostic) -> ContractField {
        try checkArity()
        let contract = try requiredContract()
        let name = try named("a field")
        guard let field = contract.field(name) else { throw unknown("field", name, contract.fields.map(\.name)) }
        return field
    }

    func contractRule() throws(Diagnostic) -> ContractRule {
        try checkArity()
        let contract = try requiredContract()
        let name = try named("a rule")
        guard let rule = contract.rule(name) else { throw unknown("rule", name, contract.rules.map(\.name)) }
        return rule
    }

    /// The key among some, by its fields: `branch*number`.
    func key<Key>(among keys: [Key], _ fields: (Key) -> [String]) throws(Diagnostic) -> Key {
        try checkArity()
        let name = try named("a key")
        guard let key = keys.first(where: { DataContract.keyName(fields($0)) == name }) else {
            throw unknown("key", name, keys.map { DataContract.keyName(fields($0)) })
        }
        return key
    }

    /// Whether the table is known not to have one of the columns.
    func absent(_ names: [String]) -> String? { columns.isEmpty ? nil : names.first { !columns.contains($0) } }

    private func named(_ what: String) throws(Diagnostic) -> String {
        guard let name = positional(0) else { throw wrong("needs \(what) of the contract", "write `\(descriptor.usage)`") }
        return name
    }

    private func unknown(_ what: String, _ name: String, _ known: [String]) -> Diagnostic {
        wrong(
            "`\(name)` is no \(what) of the contract",
            NearestName.find(name, in: known).map { "did you mean `\($0)`?" }
                ?? (known.isEmpty ? "the contract has none" : "\(what)s: \(known.listed)"))
    }
}

/// What a contract measure stands on: a fold, or nothing because the table lacks a column.
enum ContractFold<F: Fold>: Sendable {
    case present(F)
    case absent(column: String)

    init(_ fold: F, absent: String?) { self = absent.map(ContractFold.absent) ?? .present(fold) }

    var requests: [FoldRequest] {
        switch self {
        case .present(let fold): [FoldRequest(fold)]
        case .absent: [FoldRequest(RowCountFold())]
        }
    }

    /// Draws the conclusion from the fold; without the column nothing can be said.
    func conclude(
        _ results: FoldResults, _ body: (F.Result) -> Measurement
    ) throws(Diagnostic) -> Measurement {
        switch self {
        case .present(let fold): return body(try results.result(fold))
        case .absent(let column): return .undefined("the table has no column `\(column)`", rows: 0)
        }
    }
}
