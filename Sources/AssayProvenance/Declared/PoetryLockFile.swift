import AssayCore

/// Reads `poetry.lock`: the main group, without optional packages.
enum PoetryLockFile {
    /// - Throws: EN061, EN063, EN064.
    static func read(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        // Locks before version 1.1 state none.
        let version = root["metadata"]?["lock-version"]
        if version != nil { try file.check(version, begins: ["1", "2"], what: "lock-version") }
        var found = DeclaredEnvironment(.poetryLock, file: file.name)
        if let python = root["metadata"]?["python-versions"], let text = python.text {
            if let specifiers = PoetryConstraint.specifiers(text) {
                found.pythons.append(DeclaredPython(condition: .python(specifiers), place: python.place))
            } else {
                found.notes.append("\(file.name):\(python.place.line): `\(text)` is not compared with Python's version")
            }
        }
        for item in root["package"]?.items ?? [] where isMain(item) {
            guard let name = item["name"]?.text else { continue }
            let place = item["version"]?.place ?? item.place
            var condition: DeclaredPackage.Condition = .url(item["source"]?["url"]?.text ?? "a source without a version")
            let source = item["source"]?["type"]?.text
            if source == nil || source == "legacy", let version = item["version"]?.text {
                condition = try file.exactly(version, at: place)
            }
            found.packages.append(DeclaredPackage(name, condition, marker: try marker(of: item, file), place: place))
        }
        return found
    }

    /// Version 2.1 lists groups, earlier ones a category.
    private static func isMain(_ item: PlacedJSON) -> Bool {
        if item["optional"]?.isTrue == true { return false }
        if let groups = item["groups"] { return groups.texts.contains("main") }
        return (item["category"]?.text ?? "main") == "main"
    }

    /// One marker for all groups, or one a group.
    private static func marker(of item: PlacedJSON, _ file: DeclarationFile) throws(Diagnostic) -> MarkerExpression? {
        try file.marker(item["markers"]?.isObject == true ? item["markers"]?["main"] : item["markers"])
    }
}

/// Conditions on versions as Poetry writes them.
///
/// - Definition: `^1.2.3` up to the next number that is not zero from the left, `~1.2.3` up to the next minor version, `1.2.3` and
///   `1.2.*` exactly so; a comma or a space joins.
enum PoetryConstraint {
    /// Nil where alternatives (`||`) or something else stands that PEP 440 cannot say.
    static func specifiers(_ text: String) -> VersionSpecifiers? {
        if text.contains("|") { return nil }
        let spaced = text.replacing(/([<>=!~^]+)\s+/) { $0.output.1 }
        var parts: [String] = []
        for word in spaced.split(whereSeparator: { $0 == "," || $0.isWhitespace }) where word != "*" {
            guard let part = part(String(word)) else { return nil }
            parts.append(part)
        }
        return VersionSpecifiers(parts.joined(separator: ","))
    }

    private static func part(_ word: String) -> String? {
        if word.hasPrefix("^") { return range(String(word.dropFirst()), isCaret: true) }
        if word.hasPrefix("~"), !word.hasPrefix("~=") { return range(String(word.dropFirst()), isCaret: false) }
        guard let first = word.first else { return nil }
        return first.isNumber || first == "v" ? "==\(word)" : word
    }

    private static func range(_ text: String, isCaret: Bool) -> String? {
        guard let version = PackageVersion(text) else { return nil }
        let numbers = version.release.map { Int($0.text) ?? 0 }
        let firstFilled = numbers.firstIndex { $0 != 0 } ?? numbers.count - 1
        let position = isCaret ? firstFilled : min(1, numbers.count - 1)
        var upper = Array(numbers[...position])
        upper[position] += 1
        return ">=\(text),<\(upper.map(String.init).joined(separator: "."))"
    }
}
