import AssayCheckKit
import AssayCore
import AssayManifest

/// Turns a data contract into requirements: each field, key and rule must not be broken.
struct ContractExpansion {
    let manifest: Manifest
    /// Columns of the evaluation table; empty before it is opened.
    let columns: Set<String>

    init(_ manifest: Manifest, _ columns: [String]) { (self.manifest, self.columns) = (manifest, Set(columns)) }

    /// What the contract demands beyond the manifest's own requirements, in the contract's order.
    ///
    /// A requirement of the manifest on the same field, key or rule takes the place of the contract's, whatever its bound.
    func requirements(_ catalog: MeasureCatalog, _ problems: inout [Diagnostic]) -> [Requirement] {
        guard let contract = manifest.dataContract else { return [] }
        problems += roleProblems(contract)
        let own = Set(manifest.requirements.filter(\.slice.isEmpty).map { Subject($0) })
        return demands(of: contract).filter { demand in
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
            default: contract.fields.filter { isJudged($0, contract) }.map(\.name)
            }
        return names.map { [.positional($0)] }
    }

    /// Whether a field has a verdict of its own: its column must or may be there, and is.
    private func isJudged(_ field: ContractField, _ contract: DataContract) -> Bool {
        if field.isForbidden { return false }
        return columns.isEmpty || columns.contains(field.name) || !contract.columns.allowsMissing
    }

    private func demands(of contract: DataContract) -> [Requirement] {
        var demands = [demand("column_violations", [], at: contract.place)]
        demands += contract.fields.filter { isJudged($0, contract) }.map { field in
            demand("contract_violation", [field.name], tolerance: field.tolerance, severity: field.severity, at: field.place)
        }
        if let key = contract.primaryKey { demands.append(demand("primary_key_violations", [], at: key.place)) }
        demands += contract.uniqueKeys.map { demand("unique_key_violations", [DataContract.keyName($0.value)], at: $0.place) }
        demands += contract.foreignKeys.map { demand("foreign_key_violations", [DataContract.keyName($0.fields)], at: $0.place) }
        demands += contract.rules.map { rule in
            demand("rule_violation", [rule.name], tolerance: rule.tolerance, severity: rule.severity, at: rule.place)
        }
        return demands
    }

    /// None at all, or a rate of at most the tolerance.
    ///
    /// - Parameter stem: the measure's name; one that has a rate beside its count without its ending.
    private func demand(
        _ stem: String, _ arguments: [String], tolerance: Double? = nil, severity: CheckSeverity = .fail, at place: SourcePlace
    ) -> Requirement {
        let name = stem.hasSuffix("violation") ? tolerance == nil ? stem + "s" : stem + "_rate" : stem
        let arguments = arguments.map(Argument.positional)
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

        /// The same of every field, key or rule.
        var open: Subject {
            var open = self
            open.arguments = []
            return open
        }

        init(_ requirement: Requirement) {
            let name = requirement.measure.value
            measure = name.hasSuffix("_violation_rate") ? String(name.dropLast("_rate".count)) + "s" : name
            arguments = requirement.arguments
        }
    }
}
