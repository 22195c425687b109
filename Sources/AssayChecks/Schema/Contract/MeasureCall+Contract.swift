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

    /// The table that the contract is held against: `table=reference`.
    ///
    /// - Throws: RQ101 where the argument is no table.
    func contractTable() throws(Diagnostic) -> TableName {
        let places = descriptor.parameters.first?.kind == .contract ? 1 : 0
        let strange = positionals.dropFirst(places).first ?? arguments.first { ($0.name ?? "table") != "table" }?.written
        if let strange { throw wrong("`\(strange)` is no argument of it", "name a table as `table=reference`") }
        guard let argument = arguments.first(where: { $0.name == "table" }) else { return .evaluation }
        guard let table = TableName(rawValue: argument.text) else {
            throw wrong(
                "`\(argument.text)` is no table of a manifest",
                NearestName.find(argument.text, in: TableName.allCases.map(\.rawValue)).map { "did you mean `\($0)`?" }
                    ?? "the tables are `evaluation`, `reference` and `serving`")
        }
        return table
    }

    /// The columns of a table; empty before it is opened.
    func columns(of table: TableName) -> [String] { table == .evaluation ? columns : otherColumns[table] ?? [] }

    /// What a contract measure stands on in the table that it speaks of.
    ///
    /// - Parameter names: the columns without which nothing can be said.
    func contractFold<F: Fold>(_ fold: F, on names: [String]) throws(Diagnostic) -> ContractFold<F> {
        let table = try contractTable(), known = columns(of: table)
        return ContractFold(fold: fold, table: table, absent: known.isEmpty ? nil : names.first { !known.contains($0) })
    }

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

/// What a contract measure stands on: a fold over a table, or nothing because the table lacks a column.
struct ContractFold<F: Fold>: Sendable {
    let fold: F
    let table: TableName
    /// The column that the table lacks.
    let absent: String?

    var requests: [FoldRequest] {
        absent == nil ? [FoldRequest(fold, of: table)] : [FoldRequest(RowCountFold(), of: table)]
    }

    /// Draws the conclusion from the fold; without the column nothing can be said.
    func conclude(
        _ results: FoldResults, _ body: (F.Result) throws(Diagnostic) -> Measurement
    ) throws(Diagnostic) -> Measurement {
        guard let absent else { return try body(try results.on(table).result(fold)) }
        let name = table == .evaluation ? "table" : "\(table.rawValue) table"
        return .undefined("the \(name) has no column `\(absent)`", rows: 0)
    }
}

extension MeasureParameter {
    /// Which table a contract is held against.
    static let contractTable = MeasureParameter("table", .choice(TableName.allCases.map(\.rawValue)), required: false)
}
