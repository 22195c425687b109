/// Reads the packages of a conda environment from `conda-meta`.
enum CondaPrefix {
    static func isOne(_ prefix: String, in tree: any FileTree) -> Bool { tree.isFolder(prefix + "/conda-meta") }

    static func packages(_ prefix: String, in tree: any FileTree) -> [InstalledPackage] {
        tree.list(prefix + "/conda-meta").filter { $0.hasSuffix(".json") }.compactMap { name in
            guard let text = tree.text(prefix + "/conda-meta/" + name),
                let facts = try? PlacedJSONParser.parse(text, file: name), let package = facts["name"]?.text,
                let version = facts["version"]?.text
            else { return nil }
            var found = InstalledPackage(name: package, version: version, kind: .conda, build: facts["build"]?.text)
            found.listing = prefix + "/conda-meta/" + name
            return found
        }
    }
}
