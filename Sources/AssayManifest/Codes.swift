import AssayCore

extension DiagnosticCode {
    /// The manifest cannot be found or read.
    public static let unreadableManifest: DiagnosticCode = "MF001"
    /// The manifest holds bytes that are not UTF-8, or control characters.
    public static let unreadableText: DiagnosticCode = "MF002"
    /// The manifest is not well-formed YAML.
    public static let malformedYAML: DiagnosticCode = "MF003"
    /// The manifest holds more than one YAML document.
    public static let severalDocuments: DiagnosticCode = "MF004"
    /// The manifest is empty, or is not a mapping of keys to values.
    public static let notAMapping: DiagnosticCode = "MF005"
    /// A key stands twice in one mapping.
    public static let duplicateKey: DiagnosticCode = "MF006"
    /// A part of YAML that readers treat differently: merge keys, tags, keys that are not text, aliases that grow without end.
    public static let unsupportedYAML: DiagnosticCode = "MF007"
    /// The manifest is of a format version that this assay does not read.
    public static let unknownFormatVersion: DiagnosticCode = "MF008"
    /// A key that must be there is missing.
    public static let missingKey: DiagnosticCode = "MF011"
    /// A key that the manifest does not have.
    public static let unknownKey: DiagnosticCode = "MF012"
    /// A value has another type than its key takes.
    public static let wrongType: DiagnosticCode = "MF013"
    /// A value is not one of those that its key takes.
    public static let unknownValue: DiagnosticCode = "MF014"
    /// A value that YAML readers turn into something else than was written, and that must be quoted or written out.
    public static let ambiguousValue: DiagnosticCode = "MF015"
    /// A number lies outside the range of its key.
    public static let outOfRange: DiagnosticCode = "MF016"
    /// A text does not have the form that its key takes: a share, a size, a duration, a date, a reference.
    public static let malformedValue: DiagnosticCode = "MF017"
    /// A value is empty where something must stand.
    public static let emptyValue: DiagnosticCode = "MF018"
    /// A file or folder that the manifest names is not there.
    public static let missingFile: DiagnosticCode = "MF021"
    /// One column has two roles that exclude each other.
    public static let contradictoryRoles: DiagnosticCode = "MF022"
    /// A group is used that the manifest does not declare.
    public static let undeclaredGroup: DiagnosticCode = "MF023"
    /// The labels of a group do not fit its breaks: there is one label more than breaks.
    public static let labelCount: DiagnosticCode = "MF024"
    /// The breaks of a group do not rise.
    public static let unsortedBreaks: DiagnosticCode = "MF025"
    /// Two keys exclude each other, or a key has no meaning beside another one's value.
    public static let contradictoryKeys: DiagnosticCode = "MF026"
    /// A name stands twice in a list of different names.
    public static let repeatedName: DiagnosticCode = "MF027"
    /// The manifest extends a suite that assay does not have.
    public static let unknownSuite: DiagnosticCode = "MF028"
    /// The profile asked for is not declared in the manifest.
    public static let unknownProfile: DiagnosticCode = "MF029"
    /// A waiver names a check that no measure has.
    public static let unknownWaivedCheck: DiagnosticCode = "MF030"
    /// A waiver names a demand of a risk tier, and the manifest states no `risk`.
    public static let demandWithoutRisk: DiagnosticCode = "MF324"
    /// A value of a column stands under two members of a group's mapping.
    public static let valueOfTwoMembers: DiagnosticCode = "MF172"
}
