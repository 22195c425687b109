import AssayCore

/// Reads `uv.lock`: what the project itself needs, on any platform, without extras and development groups.
enum UvLockFile {
    /// - Throws: EN061, EN063, EN064.
    static func read(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        try file.check(root["version"], begins: ["1"], what: "version")
        var found = DeclaredEnvironment(.uvLock, file: file.name)
        if let python = root["requires-python"], let text = python.text {
            found.pythons.append(
                DeclaredPython(condition: .python(try file.specifiers(text, at: python.place)), place: python.place))
        }
        var roots: [DeclaredEdge] = []
        for item in root["package"]?.items ?? [] {
            guard let name = item["name"]?.text else { continue }
            let edges = try dependencies(item["dependencies"], file)
            if isProject(item["source"]) {
                roots += edges
                continue
            }
            let place = item["version"]?.place ?? item.place
            var condition: DeclaredPackage.Condition = .url(address(item["source"]))
            if item["source"]?["registry"] != nil || item["source"]?["path"] != nil || item["source"]?["url"] != nil,
                let version = item["version"]?.text
            {
                condition = try file.exactly(version, at: place)
            }
            var package = DeclaredPackage(name, condition, place: place)
            package.dependencies = edges
            for (extra, list) in item["optional-dependencies"]?.entries ?? [] {
                package.extras[PackageName.normalized(extra)] = try dependencies(list, file)
            }
            found.packages.append(package)
        }
        // A lock without a project, as a script has it, wants what its manifest lists.
        found.roots = roots.isEmpty ? try dependencies(root["manifest"]?["requirements"], file) : roots
        if found.roots?.isEmpty == true { found.roots = nil }
        return found
    }

    private static func isProject(_ source: PlacedJSON?) -> Bool {
        source?["virtual"] != nil || source?["editable"] != nil
    }

    private static func address(_ source: PlacedJSON?) -> String {
        source?.entries.first?.value.text ?? "a source without a version"
    }

    private static func dependencies(_ list: PlacedJSON?, _ file: DeclarationFile) throws(Diagnostic) -> [DeclaredEdge] {
        var edges: [DeclaredEdge] = []
        for item in list?.items ?? [] {
            guard let name = item["name"]?.text else { continue }
            edges.append(
                DeclaredEdge(
                    name: name, version: item["version"]?.text, extras: item["extra"]?.texts ?? [],
                    marker: try file.marker(item["marker"])))
        }
        return edges
    }
}
