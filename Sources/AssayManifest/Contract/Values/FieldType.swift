/// The type of a field, in the words of the Frictionless Table Schema.
public enum FieldType: String, Sendable, Hashable, CaseIterable {
    case string, number, integer, boolean, date, time, datetime, year, yearmonth, any

    /// Types of the Table Schema that a column of a table cannot have here.
    static let unsupported: Set<String> = ["object", "array", "list", "geopoint", "geojson", "duration"]

    /// Whether minimum and maximum mean something.
    public var isOrdered: Bool {
        switch self {
        case .number, .integer, .date, .time, .datetime, .year, .yearmonth: true
        case .string, .boolean, .any: false
        }
    }

    /// Whether values are points in time.
    public var isTemporal: Bool {
        switch self {
        case .date, .time, .datetime, .year, .yearmonth: true
        default: false
        }
    }
}

/// How the texts of a string field must look.
public enum StringFormat: String, Sendable, Hashable, CaseIterable {
    case `default`, email, uri, uuid, binary

    /// Whether a text has the format.
    ///
    /// - Source: email: RFC 5322 dot-atom and a domain with a dot; uri: RFC 3986 with a scheme; uuid: RFC 9562; binary: RFC 4648 base64.
    public func matches(_ text: String) -> Bool { expression.map { $0.matches(text) } ?? true }

    private var expression: Pattern? {
        switch self {
        case .default: nil
        case .email: Self.emailForm
        case .uri: Self.uriForm
        case .uuid: Self.uuidForm
        case .binary: Self.binaryForm
        }
    }

    private static let emailForm = Pattern(
        #"[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])"#
    )
    private static let uriForm = Pattern(#"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+"#)
    private static let uuidForm = Pattern("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
    private static let binaryForm = Pattern("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
}
