/// The text of a DVC file: a YAML mapping whose `outs` list names one file or folder by its MD5.
///
/// DVC writes these files itself, in block style, one key a line; that is what is read here.
enum DVCPointer {
    static func parse(_ text: String, path: String) -> PointerFile? {
        let lines = text.split(separator: "\n")
        guard let start = lines.firstIndex(of: "outs:") else { return nil }
        let block = lines[(start + 1)...].prefix { $0.hasPrefix("- ") || $0.hasPrefix("  ") }
        let fields = Dictionary(block.compactMap(field)) { first, _ in first }
        guard let digest = fields["md5"], let name = fields["path"] else { return nil }
        let folder = FilePaths.folder(of: path)
        return PointerFile(
            kind: .dvc, path: path, target: path.contains("/") ? "\(folder)/\(name)" : name, algorithm: "md5", digest: digest,
            bytes: fields["size"].flatMap { Int($0) })
    }

    /// `- md5: a304…` or `  size: 14`.
    private static func field(_ line: Substring) -> (String, String)? {
        let pair = line.dropFirst(2).split(separator: ": ", maxSplits: 1)
        guard pair.count == 2, let key = pair.first, !key.hasPrefix(" ") else { return nil }
        let value = pair[1]
        let isQuoted = value.count > 1 && value.first == value.last && (value.first == "'" || value.first == "\"")
        return (String(key), String(isQuoted ? value.dropFirst().dropLast() : value))
    }
}
