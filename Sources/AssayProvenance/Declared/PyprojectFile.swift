import AssayCore

/// Reads the dependencies of a `pyproject.toml`: those of `[project]`, or Poetry's own.
///
/// Optional dependencies, extras and groups are left out: nothing says that they are to be installed.
enum PyprojectFile {
    /// - Throws: EN062 where the file declares no dependencies, EN063.
    static func read(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        var found = DeclaredEnvironment(.pyproject, file: file.name)
        let poetry = root["tool"]?["poetry"]?["dependencies"]
        guard root["project"] != nil || poetry != nil else {
            throw Diagnostic(
                .unknownDeclaration, "`\(file.name)` has neither `[project]` nor `[tool.poetry.dependencies]`", in: file.name,
                help: "name the lock file or the requirements file instead")
        }
        if let python = root["project"]?["requires-python"], let text = python.text {
            found.pythons.append(
                DeclaredPython(condition: .python(try file.specifiers(text, at: python.place)), place: python.place))
        }
        found.include(try RequirementsFile.read(root["project"]?["dependencies"]?.items ?? [], of: file))
        for (name, item) in poetry?.entries ?? [] { try add(name, item, to: &found, file) }
        return found
    }

    private static func add(
        _ name: String, _ item: PlacedJSON, to found: inout DeclaredEnvironment, _ file: DeclarationFile
    ) throws(Diagnostic) {
        if item["optional"]?.isTrue == true { return }
        guard let text = item.text ?? item["version"]?.text else {
            let address = ["git", "url", "path", "file"].lazy.compactMap { item[$0]?.text }.first ?? "a source without a version"
            found.packages.append(DeclaredPackage(name, .url(address), marker: try file.marker(item["markers"]), place: item.place))
            return
        }
        guard let specifiers = PoetryConstraint.specifiers(text) else {
            found.notes.append("\(file.name):\(item.place.line): `\(name) = \(text)` is not compared")
            return
        }
        if name == "python" {
            found.pythons.append(DeclaredPython(condition: .python(specifiers), place: item.place))
        } else {
            found.packages.append(
                DeclaredPackage(name, .python(specifiers), marker: try file.marker(item["markers"]), place: item.place))
        }
    }
}
