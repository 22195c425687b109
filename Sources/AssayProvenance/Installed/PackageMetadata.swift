/// The head of `METADATA` or `PKG-INFO`: fields up to the first empty line.
///
/// - Source: PyPA specifications, Core metadata.
struct PackageMetadata {
    let name: String
    let version: String
    let requires: [String]

    /// Nil where name or version is missing.
    init?(_ text: String) {
        var fields: [(key: String, value: String)] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.isEmpty { break }
            if line.first?.isWhitespace == true {
                // A field goes on in lines that begin with space.
                if let last = fields.indices.last { fields[last].value += " " + line.trimmed }
                continue
            }
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields.append((line[..<colon].lowercased(), String(line[line.index(after: colon)...].trimmed)))
        }
        guard let name = fields.first(where: { $0.key == "name" })?.value, !name.isEmpty,
            let version = fields.first(where: { $0.key == "version" })?.value, !version.isEmpty
        else { return nil }
        (self.name, self.version) = (name, version)
        requires = fields.filter { $0.key == "requires-dist" }.map(\.value)
    }
}
