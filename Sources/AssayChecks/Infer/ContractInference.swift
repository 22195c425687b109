import AssayCore
import AssayManifest
import AssayTabular

/// Writes a data contract from what a table holds.
///
/// - Definition: `docs/infer.md` says what becomes of what. Two runs over one table give the same text.
public struct ContractInference {
    /// Columns with a role, by name.
    public var roles: [String: RoleName]
    private var profiles: [ColumnProfile]
    private let source: String
    private var rows = 0

    /// Reads the whole table once.
    ///
    /// - Parameter source: what comments call the table.
    /// - Throws: DT143 for a table without rows, and what makes the table unreadable.
    public init(_ table: Table, source: String, roles: [String: RoleName] = [:]) throws(Diagnostic) {
        (self.source, self.roles) = (source, roles)
        profiles = table.schema.fields.map(ColumnProfile.init)
        let positions = table.schema.fields.indices.filter { table.schema.fields[$0].type.isSupported }
        let scan = try table.scan()
        while let ticket = try scan.next() {
            let chunk = try ticket.load()
            rows += chunk.rowCount
            for (position, column) in zip(positions, chunk.columns) { profiles[position].observe(column) }
        }
        guard rows > 0 else {
            throw Diagnostic(
                .nothingToInfer, "`\(source)` has no rows, so nothing can be said of its values", in: source,
                help: "name a table with rows")
        }
    }

    /// The contract as YAML with comments.
    public func text() -> String {
        let key = primaryKey
        var lines = [
            "# Data contract of \(source): \(rows) row\(rows == 1 ? "" : "s"), \(profiles.count) columns. Written by `assay infer`.",
            "# It holds for the rows that were seen, mistakes included: read it before it guards anything.",
            "# Every key: docs/contract.md. Bounds have room for a tenth of the observed range on each side.", "",
            "fieldsMatch: equal # these columns and no others, in any order", "",
        ]
        if let key { lines += ["primaryKey: [\(YAMLText.scalar(key))] # every value is there and stands once", ""] }
        lines.append("fields:")
        for profile in profiles { lines += block(of: profile, isKey: profile.name == key) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The block of one column, for a contract that lacks it.
    func block(named name: String) -> [String]? {
        profiles.first { $0.name == name }.map { block(of: $0, isKey: false) }
    }

    private func block(of profile: ColumnProfile, isKey: Bool) -> [String] {
        FieldText(profile: profile, role: roles[profile.name], isKey: isKey).lines
    }

    /// The first column whose values are all there, stand once and are named like a key.
    private var primaryKey: String? {
        profiles.first { $0.missing == 0 && $0.isUnique && ($0.namesKey || roles[$0.name] == .id) }?.name
    }
}

extension ColumnProfile {
    /// Whether the name speaks of a key.
    var namesKey: Bool {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.contains { ["id", "key", "uuid", "guid", "number", "no", "nr"].contains($0) } || name.hasSuffix("Id")
            || name.hasSuffix("ID")
    }
}

extension DiagnosticCode {
    /// A contract was to be inferred from a table without rows.
    public static let nothingToInfer: DiagnosticCode = "DT143"
}
