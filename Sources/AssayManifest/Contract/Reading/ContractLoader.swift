import AssayCore

/// Reads data contracts: text, YAML or JSON, shapes, values, all problems at once.
public enum ContractLoader {
    private static let largestFile = 64_000_000
    private static let mostValues = 2_000_000

    /// Reads and validates a contract; touches no data.
    ///
    /// - Throws: every problem at once, in the order of the text: MF codes.
    public static func load(path: String) throws(Diagnostics) -> DataContract {
        let file = Paths.absolute(path, in: Paths.current)
        let text = try ManifestFile(document: "contract", largest: largestFile).text(at: file, written: path)
        return try parse(text, file: file, displayPath: Paths.display(file))
    }

    /// Reads a contract's text as if it stood in `file`, whose folder paths are relative to.
    public static func parse(_ text: String, file: String, displayPath: String) throws(Diagnostics) -> DataContract {
        let source = SourceText(name: displayPath, text: text, document: "contract")
        var (root, problems) = try YAMLReader.read(source, limit: mostValues)
        let isResource = root["schema"] != nil && root["fields"] == nil
        problems += ShapeValidator.problems(of: root, against: isResource ? ContractShape.resource : ContractShape.table)
        var reader = ContractReader(table: isResource ? root["schema"] ?? root : root, folder: Paths.folder(of: file))
        let contract = reader.contract(file: file, displayPath: displayPath)
        problems += reader.problems
        guard problems.isEmpty else { throw Diagnostics(ManifestLoader.inOrder(problems, of: displayPath)) }
        return contract
    }
}
