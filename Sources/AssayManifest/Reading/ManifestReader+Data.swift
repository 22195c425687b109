import AssayCore

extension ManifestReader {
    mutating func data() -> [String: TableSection] {
        var tables: [String: TableSection] = [:]
        for entry in root["data"]?.entries ?? [] where TableName(rawValue: entry.name) != nil {
            tables[entry.name] = table(entry)
        }
        return tables
    }

    private mutating func table(_ entry: YAMLNode.Entry) -> TableSection? {
        let node = entry.value
        let roles = roles(of: node, table: entry.name)
        let source = node["source"], profiled = node["profile"] ?? source?["profile"]
        let profile = file(profiled, .profile)
        guard let path = profile ?? file(source, .data) else { return nil }
        for entry in node.entries where profile != nil && ["columns", "delimiter"].contains(entry.name) {
            report(
                .contradictoryKeys, "`\(entry.name)` cannot stand beside a profile", at: entry.key.place,
                label: "a profile has types of its own", help: "remove it")
        }
        let columns = (node["columns"]?.entries ?? []).compactMap { entry in entry.value.text.map { (entry.name, $0) } }
        return TableSection(
            source: path, written: profiled?.text ?? source?.text ?? "", columns: Dictionary(columns) { first, _ in first },
            delimiter: node["delimiter"]?.choice(), roles: roles, profile: profile?.value, place: entry.key.place)
    }

    private mutating func roles(of node: YAMLNode, table: String) -> Roles {
        var columns: [RoleName: Located<String>] = [:]
        for role in RoleName.allCases {
            guard let value = node[role.rawValue], let column = value.text else { continue }
            for (other, taken) in columns where taken.value == column && !Self.agree(role, other) {
                report(
                    .contradictoryRoles, "the column `\(column)` is both \(other.rawValue) and \(role.rawValue) of `data.\(table)`",
                    at: max(taken.place, value.place),
                    label: "already `\(value.place < taken.place ? role.rawValue : other.rawValue)`",
                    help: "give one of the two roles to another column")
            }
            columns[role] = Located(column, at: value.place)
        }
        return Roles(columns)
    }

    /// A ranking's queries are its natural clusters; no other two roles can be one column.
    private static func agree(_ one: RoleName, _ other: RoleName) -> Bool { Set([one, other]) == [.query, .cluster] }

    private func max(_ one: SourcePlace, _ other: SourcePlace) -> SourcePlace { one < other ? other : one }
}

extension SourcePlace {
    /// Earlier in the same file.
    static func < (one: SourcePlace, other: SourcePlace) -> Bool {
        (one.line, one.column ?? 0) < (other.line, other.column ?? 0)
    }
}
