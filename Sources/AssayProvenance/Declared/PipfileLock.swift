import AssayCore

/// Reads `Pipfile.lock`: its default section.
enum PipfileLock {
    /// - Throws: EN061, EN063, EN064.
    static func read(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        try file.check(root["_meta"]?["pipfile-spec"], begins: ["6"], what: "pipfile-spec")
        var found = DeclaredEnvironment(.pipfileLock, file: file.name)
        let requires = root["_meta"]?["requires"]
        if let python = requires?["python_full_version"], let text = python.text {
            found.pythons.append(DeclaredPython(condition: try file.exactly(text, at: python.place), place: python.place))
        } else if let python = requires?["python_version"], let text = python.text {
            let specifiers = try file.specifiers("==\(text).*", at: python.place)
            found.pythons.append(DeclaredPython(condition: .python(specifiers), place: python.place))
        }
        for (name, item) in root["default"]?.entries ?? [] {
            let place = item["version"]?.place ?? item.place
            var condition: DeclaredPackage.Condition = .url(
                ["git", "file", "path"].lazy.compactMap { item[$0]?.text }.first ?? "a source without a version")
            if let version = item["version"]?.text { condition = .python(try file.specifiers(unlocked(version), at: place)) }
            found.packages.append(DeclaredPackage(name, condition, marker: try file.marker(item["markers"]), place: place))
        }
        return found
    }
    /// Pipenv writes `==>=0.4` where a marker kept it from locking what the Pipfile asks for.
    private static func unlocked(_ version: String) -> String {
        let rest = version.dropFirst(2)
        return version.hasPrefix("==") && rest.first.map("<>=!~".contains) == true && rest.first != "=" ? String(rest) : version
    }
}
