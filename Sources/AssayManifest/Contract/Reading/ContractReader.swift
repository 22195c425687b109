import AssayCore

/// Turns validated nodes into a data contract, and finds what only the values together can show.
///
/// A part that the shapes have already refused reads as absent here, so that nothing is reported twice.
struct ContractReader {
    let table: YAMLNode
    let folder: String
    private(set) var problems: [Diagnostic] = []

    init(table: YAMLNode, folder: String) { (self.table, self.folder) = (table, folder) }

    mutating func report(_ problem: Diagnostic) { problems.append(problem) }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at place: SourcePlace, label: String? = nil, details: [String] = [],
        help: String?
    ) {
        problems.append(Diagnostic(code, message, at: place, label: label, details: details, help: help))
    }

    mutating func contract(file: String, displayPath: String) -> DataContract {
        let fields = fields()
        let byName = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
        return DataContract(
            file: file, displayPath: displayPath, place: table.entries.first?.key.place ?? table.place, fields: fields,
            columns: columnAgreement(), primaryKey: key(table["primaryKey"], byName), uniqueKeys: uniqueKeys(byName),
            foreignKeys: foreignKeys(byName), rules: rules(byName))
    }

    private mutating func fields() -> [ContractField] {
        var seen: [String: YAMLNode] = [:]
        return (table["fields"]?.items ?? []).compactMap { node in
            guard let field = field(node), let name = node["name"] else { return nil }
            if let earlier = seen[field.name] {
                report(
                    .repeatedInContract, "the contract has the field `\(field.name)` twice", at: name.place,
                    label: "already at line \(earlier.line)", help: "remove one of the two")
                return nil
            }
            seen[field.name] = name
            return field
        }
    }

    private mutating func columnAgreement() -> ColumnAgreement {
        let own = table.entries.filter { ["extra_columns", "ordered"].contains($0.name) }
        guard let match = table.entries.first(where: { $0.name == "fieldsMatch" }) else {
            guard !own.isEmpty else { return ColumnAgreement() }
            var agreement = ColumnAgreement()
            agreement.allowsExtra = table["extra_columns"]?.string == "allowed"
            agreement.isOrdered = table["ordered"]?.boolean ?? false
            return agreement
        }
        for entry in own {
            report(
                .contradictoryKeys, "`\(entry.name)` cannot stand beside `fieldsMatch`", at: entry.key.place,
                help: "keep one of the two: `fieldsMatch: subset` allows other columns")
        }
        if match.value.items.count > 1 {
            report(
                .contradictoryKeys, "`fieldsMatch` has several values", at: match.value.place, help: "keep one of them")
        }
        return ColumnAgreement(fieldsMatch: match.value.items.first?.string ?? match.value.string ?? "exact")
    }

    /// The words of a list of values or of values with labels.
    func special(_ node: YAMLNode?) -> [String]? {
        guard let node, case .sequence(let items) = node.kind else { return nil }
        return items.compactMap { ($0["value"] ?? $0).string }
    }

    var tableMissing: [String] { special(table["missingValues"]) ?? [""] }
}
