import AssayCore

/// What a table must look like: its fields, keys and rules.
///
/// The vocabulary is that of the Frictionless Table Schema; `docs/contract.md` lists every key.
public struct DataContract: Sendable {
    /// Absolute path.
    public var file: String
    /// The path as diagnostics and records show it.
    public var displayPath: String
    /// The table schema's own place, for checks of the whole table.
    public var place: SourcePlace
    /// In the order of declaration; names are unique.
    public var fields: [ContractField]
    public var columns: ColumnAgreement
    public var primaryKey: Located<[String]>?
    public var uniqueKeys: [Located<[String]>]
    public var foreignKeys: [ForeignKey]
    public var rules: [ContractRule]
    private let positions: [String: Int]

    init(
        file: String, displayPath: String, place: SourcePlace, fields: [ContractField], columns: ColumnAgreement,
        primaryKey: Located<[String]>?, uniqueKeys: [Located<[String]>], foreignKeys: [ForeignKey], rules: [ContractRule]
    ) {
        (self.file, self.displayPath, self.place, self.fields, self.columns) = (file, displayPath, place, fields, columns)
        (self.primaryKey, self.uniqueKeys, self.foreignKeys, self.rules) = (primaryKey, uniqueKeys, foreignKeys, rules)
        positions = Dictionary(fields.indices.map { (fields[$0].name, $0) }) { first, _ in first }
    }

    public func field(_ name: String) -> ContractField? { positions[name].map { fields[$0] } }

    public func rule(_ name: String) -> ContractRule? { rules.first { $0.name == name } }

    /// Columns that a text file must be read as text for, because the contract speaks of their letters.
    public var textColumns: Set<String> { Set(fields.filter(\.reader.needsText).map(\.name)) }

    /// The same for a table, with the columns in it that foreign keys refer to.
    public func textColumns(of table: TableName) -> Set<String> {
        let targets = foreignKeys.filter { $0.table == table }.flatMap { key in
            zip(key.fields, key.referenceFields).filter { field($0.0)?.reader.needsText == true }.map(\.1)
        }
        return textColumns.union(targets)
    }

    /// How a key of several fields is written as an argument: `branch*number`.
    public static func keyName(_ fields: [String]) -> String { fields.joined(separator: "*") }
}

/// A foreign key: values that must stand in another table.
public struct ForeignKey: Sendable, Hashable {
    public var fields: [String]
    /// Absolute path of the other table; nil for a table of the manifest.
    public var resource: String?
    /// The table of the manifest that is referred to; nil for a file, and for the table itself.
    public var table: TableName?
    /// The path as the contract writes it.
    public var written: String
    public var referenceFields: [String]
    public var place: SourcePlace
}

/// A rule across columns.
public struct ContractRule: Sendable, Hashable {
    public var name: String
    public var expression: RuleExpression
    public var tolerance: Double?
    public var severity: CheckSeverity
    public var place: SourcePlace
}
