/// A table that somebody wants opened.
public struct TableRequest: Sendable {
    /// An absolute path: a file, a glob pattern, or a folder.
    public var source: String
    /// The manifest's `columns:`: column name to the name of its type.
    public var columnTypes: [String: String]
    /// What stands between two values of a CSV file; nil takes a tab for `.tsv`, else a comma.
    public var delimiter: UInt8?
    /// Columns that are read as text where the file itself has no types (CSV), unless `columnTypes` says otherwise.
    public var textColumns: Set<String>
    /// The path as its author wrote it, for diagnostics.
    public var displayName: String
    /// Where a file's content is: elsewhere for a pointer whose content is in a cache of this machine.
    public var content: @Sendable (String) -> String = { $0 }

    public init(
        source: String, columnTypes: [String: String] = [:], delimiter: UInt8? = nil, displayName: String? = nil,
        textColumns: Set<String> = []
    ) {
        (self.source, self.columnTypes, self.delimiter) = (source, columnTypes, delimiter)
        (self.displayName, self.textColumns) = (displayName ?? source, textColumns)
    }

    /// How diagnostics write one of the files that `source` stands for: relative to where `displayName` is.
    func display(_ path: String) -> String {
        guard source.hasSuffix(displayName) else { return path }
        let root = source.dropLast(displayName.count)
        return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    }
}
