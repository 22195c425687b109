/// Reads which packages dpkg has installed.
///
/// - Source: dpkg-query(1); Debian policy manual, Control files.
enum DebianStatus {
    /// Names to versions; images without a shell keep one file a package.
    static func packages(in tree: any FileTree) -> [String: String] {
        var texts = [tree.text("/var/lib/dpkg/status")].compactMap(\.self)
        let folder = "/var/lib/dpkg/status.d"
        // Beside each package may stand its checksums.
        texts += tree.list(folder).filter { !$0.hasSuffix(".md5sums") }.compactMap { tree.text(folder + "/" + $0) }
        var found: [String: String] = [:]
        for text in texts { read(text, into: &found) }
        return found
    }

    private static func read(_ text: String, into found: inout [String: String]) {
        var fields: [Substring: Substring] = [:]
        func close() {
            if let name = fields["Package"], let version = fields["Version"],
                fields["Status"].map({ $0.hasSuffix(" installed") }) ?? true
            {
                found[String(name)] = String(version)
            }
            fields = [:]
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty { close() }
            guard line.first != " ", line.first != "\t", let colon = line.firstIndex(of: ":") else { continue }
            fields[line[..<colon]] = line[line.index(after: colon)...].trimmed
        }
        close()
    }

    /// The part that the program's own authors chose: `3.11.2` of `1:3.11.2-6+deb12u3`.
    static func upstream(_ version: String) -> String {
        let bare = version.split(separator: ":", maxSplits: 1).last ?? ""
        return String(bare[..<(bare.lastIndex(of: "-") ?? bare.endIndex)])
    }
}
