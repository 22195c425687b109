import AssayCore

/// Reads `pdm.lock`: the default group.
enum PdmLockFile {
    /// - Throws: EN061, EN063, EN064.
    static func read(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        try file.check(root["metadata"]?["lock_version"], begins: ["3", "4"], what: "lock_version")
        var found = DeclaredEnvironment(.pdmLock, file: file.name)
        for target in root["metadata"]?["targets"]?.items.prefix(1) ?? [] {
            if let python = target["requires_python"], let text = python.text {
                found.pythons.append(
                    DeclaredPython(condition: .python(try file.specifiers(text, at: python.place)), place: python.place))
            }
        }
        if let strategy = root["metadata"]?["strategy"], !strategy.texts.contains("inherit_metadata") {
            found.notes.append(
                "\(file.name):\(strategy.place.line) says neither groups nor markers, so every package in it counts as wanted; "
                    + "lock with `pdm lock -S inherit_metadata`")
        }
        for item in root["package"]?.items ?? [] {
            guard let name = item["name"]?.text, item["groups"].map({ $0.texts.contains("default") }) ?? true else { continue }
            let place = item["version"]?.place ?? item.place
            var condition: DeclaredPackage.Condition = .url(
                ["git", "url", "path"].lazy.compactMap { item[$0]?.text }.first ?? "a source without a version")
            if item["git"] == nil, item["url"] == nil, item["path"] == nil, let version = item["version"]?.text {
                condition = try file.exactly(version, at: place)
            }
            found.packages.append(DeclaredPackage(name, condition, marker: try file.marker(item["marker"]), place: place))
        }
        return found
    }
}
