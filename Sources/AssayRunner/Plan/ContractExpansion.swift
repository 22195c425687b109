import AssayCheckKit
import AssayCore
import AssayManifest

/// Turns a data contract into requirements: each field, key and rule must not be broken in each table that it is held against.
struct ContractExpansion {
    let manifest: Manifest
    /// Columns by table; none before it is opened.
    let columns: [TableName: Set<String>]

    /// What the contract demands beyond the manifest's own requirements, in the contract's order.
    ///
    /// A requirement of the manifest on the same field, key or rule takes the place of the contract's, whatever its bound.
    func requirements(_ catalog: MeasureCatalog, _ problems: inout [Diagnostic]) -> [Requirement] {
        guard let contract = manifest.dataContract else { return [] }
        problems += roleProblems(contract) + tableProblems
        let own = Set(manifest.requirements.filter(\.slice.isEmpty).map { Subject($0) })
        return tables.flatMap { demands(of: contract, in: $0) }.filter { demand in
            !own.contains(Subject(demand)) && !own.contains(Subject(demand).open) && catalog[demand.measure.value] != nil
        }
    }

    /// The fields, keys or rules that a requirement without an argument is about.
    func arguments(of descriptor: MeasureDescriptor, at requirement: Requirement) throws(Diagnostic) -> [[Argument]] {
        guard let contract = manifest.dataContract else {
            throw Diagnostic(
                .wrongArguments, "`\(descriptor.name)` needs a data contract", at: requirement.place,
                help: "name it: `checks: {schema: {contract: schema.yaml}}`")
        }
        let names: [String] =
            switch descriptor.parameters.first?.name {
            case "rule": contract.rules.map(\.name)
            case "key" where descriptor.name.hasPrefix("foreign"): contract.foreignKeys.map { DataContract.keyName($0.fields) }
            case "key": contract.uniqueKeys.map { DataContract.keyName($0.value) }
            default: contract.fields.filter { isJudged($0, contract, in: table(of: requirement)) }.map(\.name)
            }
        return names.map { [.positional($0)] + requirement.arguments }
    }

    private func table(of requirement: Requirement) -> TableName {
        requirement.arguments.first { $0.name == "table" }.flatMap { TableName(rawValue: $0.text) } ?? .evaluation
    }

    private var tables: [TableName] { manifest.contractTables.isEmpty ? [.evaluation] : manifest.contractTables.map(\.value) }

    /// A table that the contract is to be held against must be declared, and have rows.
    private var tableProblems: [Diagnostic] {
        manifest.contractTables.compactMap { table in
            let name = table.value.rawValue
            guard let section = manifest.data[name] else {
                return Diagnostic(
                    .undeclaredTable, "the contract is to be held against the \(name) table, but there is no `data.\(name)`",
                    at: table.place, help: "add `data: {\(name): {source: FILE}}`, or remove `\(name)` here")
            }
            guard section.profile != nil else { return nil }
            return Diagnostic(
                .needsRows, "a contract is held against rows, and `data.\(name)` is a profile of them", at: table.place,
                help: "name the rows as `data: {\(name): {source: FILE}}`, or remove `\(name)` here")
        }
    }

    /// Whether a field has a verdict of its own: its column must or may be there, and is.
    private func isJudged(_ field: ContractField, _ contract: DataContract, in table: TableName) -> Bool {
        if field.isForbidden { return false }
        let columns = columns[table] ?? []
        return columns.isEmpty || columns.contains(field.name) || !contract.columns.allowsMissing
    }

    private func demands(of contract: DataContract, in table: TableName) -> [Requirement] {
        let judged = contract.fields.filter { isJudged($0, contract, in: table) }
        var demands = [demand("column_violations", nil, of: table, at: contract.place)]
        demands += judged.map { field in
            demand(
                "contract_violation", field.name, of: table, tolerance: field.tolerance, severity: field.severity, at: field.place)
        }
        if let key = contract.primaryKey { demands.append(demand("primary_key_violations", nil, of: table, at: key.place)) }
        demands += contract.uniqueKeys.map {
            demand("unique_key_violations", DataContract.keyName($0.value), of: table, at: $0.place)
        }
        // That a table has its own keys says nothing.
        demands += contract.foreignKeys.filter { $0.table != table }.map {
            demand("foreign_key_violations", DataContract.keyName($0.fields), of: table, at: $0.place)
        }
        demands += contract.rules.map { rule in
            demand("rule_violation", rule.name, of: table, tolerance: rule.tolerance, severity: rule.severity, at: rule.place)
        }
        return demands
    }

    /// None at all, or a rate of at most the tolerance.
    ///
    /// - Parameter stem: the measure's name; one that has a rate beside its count without its ending.
    private func demand(
        _ stem: String, _ argument: String?, of table: TableName, tolerance: Double? = nil, severity: CheckSeverity = .fail,
        at place: SourcePlace
    ) -> Requirement {
        let name = stem.hasSuffix("violation") ? tolerance == nil ? stem + "s" : stem + "_rate" : stem
        var arguments = [argument].compactMap(\.self).map(Argument.positional)
        if table != .evaluation { arguments.append(.named("table", table.rawValue)) }
        let call = arguments.isEmpty ? name : "\(name)(\(arguments.map(\.written).joined(separator: ", ")))"
        let bound = Bound.number(tolerance ?? 0, unit: tolerance == nil ? nil : .percent)
        let comparison: Comparison = tolerance == nil ? .equal : .atMost
        return Requirement(
            family: .schema, measure: Located(name, at: place), arguments: arguments, comparison: comparison, bound: bound,
            text: "\(call) \(comparison.rawValue) \(bound.written)", place: place, severity: severity)
    }

    /// A column cannot be the label for the manifest and something else for the contract.
    private func roleProblems(_ contract: DataContract) -> [Diagnostic] {
        contract.fields.compactMap { field in
            guard let name = field.role, let role = RoleName(rawValue: name), let column = manifest.evaluation?.roles[role]?.value,
                column != field.name
            else { return nil }
            return Diagnostic(
                .contradictoryContractRole, "the contract makes `\(field.name)` the \(name), and the manifest `\(column)`",
                at: field.places["role"] ?? field.place, label: "not the manifest's \(name)", help: "mend one of the two")
        }
    }

    /// What a requirement is about: a count and its rate are about the same.
    private struct Subject: Hashable {
        let measure: String
        var arguments: [Argument]

        /// The same of every field, key or rule of the table.
        var open: Subject {
            var open = self
            open.arguments.removeAll { $0.name == nil }
            return open
        }

        init(_ requirement: Requirement) {
            let name = requirement.measure.value
            measure = name.hasSuffix("_violation_rate") ? String(name.dropLast("_rate".count)) + "s" : name
            arguments = requirement.arguments
        }
    }
}
