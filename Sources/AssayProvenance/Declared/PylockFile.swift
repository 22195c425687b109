import AssayCore

/// Reads `pylock.toml`.
///
/// - Source: PEP 751; PyPA specifications, pylock.toml.
enum PylockFile {
    /// - Throws: EN061, EN063, EN064.
    static func read(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        try file.check(root["lock-version"], begins: ["1"], what: "lock-version")
        var found = DeclaredEnvironment(.pylock, file: file.name)
        found.groups = Set(root["default-groups"]?.texts ?? [])
        if let python = root["requires-python"], let text = python.text {
            found.pythons.append(
                DeclaredPython(condition: .python(try file.specifiers(text, at: python.place)), place: python.place))
        }
        for item in root["packages"]?.items ?? [] {
            guard let name = item["name"]?.text else { continue }
            let place = item["version"]?.place ?? item.place
            var condition: DeclaredPackage.Condition = .url(address(item))
            if let version = item["version"]?.text { condition = try file.exactly(version, at: place) }
            found.packages.append(DeclaredPackage(name, condition, marker: try file.marker(item["marker"]), place: place))
        }
        return found
    }

    private static func address(_ item: PlacedJSON) -> String {
        for kind in ["vcs", "directory", "archive"] {
            if let source = item[kind] { return source["url"]?.text ?? source["path"]?.text ?? kind }
        }
        return "a source without a version"
    }
}
