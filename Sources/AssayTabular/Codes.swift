import AssayCore

extension DiagnosticCode {
    /// A table's file or folder does not exist.
    public static let fileNotFound: DiagnosticCode = "DT001"
    /// A table's file cannot be opened or read.
    public static let fileUnreadable: DiagnosticCode = "DT002"
    /// A table's file holds nothing at all, not even column names.
    public static let emptyFile: DiagnosticCode = "DT003"
    /// The format of a file is none that is read: CSV, Parquet, Arrow or JSON Lines.
    public static let unknownFormat: DiagnosticCode = "DT004"
    /// The files of one table are in different formats.
    public static let mixedFormats: DiagnosticCode = "DT005"
    /// A folder or a pattern leads to no data file.
    public static let noDataFiles: DiagnosticCode = "DT006"
    /// A file is a Git LFS pointer: the data was not fetched.
    public static let lfsPointer: DiagnosticCode = "DT007"
    /// A file is a DVC pointer: the data was not fetched.
    public static let dvcPointer: DiagnosticCode = "DT008"
    /// A Parquet or Arrow file is cut short or damaged.
    public static let damagedFile: DiagnosticCode = "DT009"
    /// A compressed file is cut short or damaged.
    public static let damagedCompression: DiagnosticCode = "DT010"
    /// A row of a CSV file has more or fewer fields than the header.
    public static let raggedRow: DiagnosticCode = "DT011"
    /// Text is not UTF-8.
    public static let invalidUTF8: DiagnosticCode = "DT012"
    /// A quote in a CSV file is never closed.
    public static let openQuote: DiagnosticCode = "DT013"
    /// A column that was asked for is not in the table.
    public static let unknownColumn: DiagnosticCode = "DT014"
    /// Two columns of a table have the same name.
    public static let duplicateColumn: DiagnosticCode = "DT015"
    /// The files of one table have different columns or types.
    public static let differentSchemas: DiagnosticCode = "DT016"
    /// A value cannot be read as the type of its column.
    public static let valueMisfit: DiagnosticCode = "DT017"
    /// The manifest's `columns` names a type that does not exist.
    public static let unknownColumnType: DiagnosticCode = "DT018"
    /// A line of a JSON Lines file is not one JSON object.
    public static let malformedJSON: DiagnosticCode = "DT019"
    /// A column of a JSON Lines file holds values of different kinds, such as numbers and text.
    public static let mixedJSON: DiagnosticCode = "DT020"
    /// A column has a type that no measure reads, such as a map or a list of varying length.
    public static let unsupportedColumn: DiagnosticCode = "DT021"
    /// A file changed between opening and reading.
    public static let fileChanged: DiagnosticCode = "DT022"
    /// Reading a table needs more memory than there is.
    public static let tableTooLarge: DiagnosticCode = "DT023"
    /// The header of a CSV file is one column that holds `;`, `|` or tabs: the file is separated by something else.
    public static let otherDelimiter: DiagnosticCode = "DT024"
    /// A delimiter is given for a table that is not CSV.
    public static let uselessDelimiter: DiagnosticCode = "DT025"
    /// Arrow reported an error that is neither the file's nor the user's fault.
    public static let tabularBug: DiagnosticCode = "DT099"
}
