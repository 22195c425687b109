/// A column's name and type.
public struct Field: Sendable, Hashable {
    public var name: String
    public var type: LogicalType
    /// False where the file's own schema rules nulls out.
    public var nullable: Bool

    public init(name: String, type: LogicalType, nullable: Bool = true) {
        (self.name, self.type, self.nullable) = (name, type, nullable)
    }
}

/// The columns of a table in file order; names are unique.
public struct TableSchema: Sendable, Hashable {
    public let fields: [Field]
    private let positions: [String: Int]

    public init(fields: [Field]) {
        self.fields = fields
        positions = Dictionary(fields.indices.map { (fields[$0].name, $0) }) { first, _ in first }
    }

    public var names: [String] { fields.map(\.name) }

    /// The field of that name.
    public subscript(name: String) -> Field? { positions[name].map { fields[$0] } }

    /// Where the field of that name stands.
    public func position(of name: String) -> Int? { positions[name] }
}
