/// A place in a text file: where a diagnostic points and where a requirement stands.
///
/// - Units: `line` and `column` count from 1; `column` and `length` count Unicode scalars, as YAML does.
public struct SourcePlace: Sendable, Hashable, Codable {
    public var file: String
    public var line: Int
    public var column: Int?
    public var length: Int?
    /// The text of that line, for the snippet; left out of records.
    public var text: String?

    public init(file: String, line: Int, column: Int? = nil, length: Int? = nil, text: String? = nil) {
        (self.file, self.line, self.column, self.length, self.text) = (file, line, column, length, text)
    }

    private enum CodingKeys: String, CodingKey { case file, line, column }
}

/// The stable name of a kind of problem: two letters for the area and three digits, never reused.
///
/// Areas: MF manifest, RQ requirement, DT data, MD model, EN environment, GT git, HS history, RP report, CL command line.
/// Each target declares its own codes as static members, one line of documentation each; `assay explain CODE` prints it.
public struct DiagnosticCode: Sendable, Hashable, Codable, RawRepresentable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
    public var area: String { String(rawValue.prefix(2)) }
}

/// One problem, said once: the terminal, JSON and JUnit all render this value.
///
/// `message` stands alone: lower case, no full stop. `details` hold what was found and what was expected, a line each;
/// `help` is one thing to do. Row values and members of groups never appear here.
public struct Diagnostic: Error, Sendable, Hashable, Codable {
    public enum Severity: String, Sendable, Hashable, Codable { case error, warning, note }

    public var code: DiagnosticCode
    public var severity: Severity
    public var message: String
    public var place: SourcePlace?
    /// A place that is not a line of a text file: `data/test.csv, row 18,204, column age`.
    public var subject: String?
    /// Printed under the marked part of the source line.
    public var label: String?
    public var details: [String]
    public var help: String?

    public init(
        _ code: DiagnosticCode, _ message: String, severity: Severity = .error, at place: SourcePlace? = nil,
        in subject: String? = nil, label: String? = nil, details: [String] = [], help: String? = nil
    ) {
        (self.code, self.severity, self.message, self.place) = (code, severity, message, place)
        (self.subject, self.label, self.details, self.help) = (subject, label, details, help)
    }
}

/// Several problems found together; never empty when thrown.
public struct Diagnostics: Error, Sendable, Hashable {
    public var all: [Diagnostic]
    public init(_ all: [Diagnostic]) { self.all = all }
    public init(_ one: Diagnostic) { all = [one] }
}
