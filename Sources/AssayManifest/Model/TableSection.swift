import AssayCore

/// A table: where it comes from, types that override those in the file, and what its columns mean.
public struct TableSection: Sendable, Hashable {
    /// Absolute path, glob or folder, a URL, or the profile's path.
    public var source: Located<String>
    /// The source as the manifest writes it.
    public var written: String
    /// Types by column.
    public var columns: [String: String]
    /// What stands between two values of a CSV file; nil tells it from the name.
    public var delimiter: Delimiter?
    public var roles: Roles
    /// Absolute path of a reference profile that stands in place of rows.
    public var profile: String?
    /// The place of the table's key.
    public var place: SourcePlace
}

/// What may stand between two values of a CSV file.
public enum Delimiter: String, Sendable, Hashable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case bar = "|"
    case tab

    /// The one byte that it is.
    public var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .bar: UInt8(ascii: "|")
        case .tab: UInt8(ascii: "\t")
        }
    }
}

/// A role that a column can have.
public enum RoleName: String, Sendable, Hashable, CaseIterable { case label, weight, id, time, prediction, score, query, cluster }

/// Which column has which role.
public struct Roles: Sendable, Hashable {
    private var columns: [RoleName: Located<String>]

    public init(_ columns: [RoleName: Located<String>] = [:]) { self.columns = columns }

    public subscript(role: RoleName) -> Located<String>? { columns[role] }

    public var label: Located<String>? { self[.label] }
    public var weight: Located<String>? { self[.weight] }
    public var id: Located<String>? { self[.id] }
    public var time: Located<String>? { self[.time] }
    public var prediction: Located<String>? { self[.prediction] }
    public var score: Located<String>? { self[.score] }
    public var query: Located<String>? { self[.query] }
    public var cluster: Located<String>? { self[.cluster] }

    /// Every role that is given, in the order of `RoleName`.
    public var all: [(role: RoleName, column: Located<String>)] {
        RoleName.allCases.compactMap { role in columns[role].map { (role, $0) } }
    }
}
