/// Reads a Python with its packages from the folder that it was installed to.
struct PrefixReader {
    let tree: any FileTree

    /// Nil where the folder holds no Python.
    func read(_ prefix: String, _ place: EnvironmentSnapshot.Place) -> EnvironmentSnapshot? {
        let python = PythonFacts(tree: tree)
        guard let minor = python.minorVersions(prefix).first(where: { !python.siteFolders(prefix, $0).isEmpty }) else { return nil }
        let configuration = tree.text(prefix + "/pyvenv.cfg").map(Self.configuration)
        let isConda = CondaPrefix.isOne(prefix, in: tree)
        var found = EnvironmentSnapshot(place)
        if found.place.kind.isEmpty {
            found.place.kind =
                configuration != nil ? "virtual environment" : isConda ? "conda environment" : "interpreter prefix"
        }
        let version =
            configuration?["version"] ?? configuration?["version_info"].map(Self.release)
            ?? python.version(prefix, minor, debian: DebianStatus.packages(in: tree))
        found.python = .init(implementation: configuration?["implementation"]?.lowercased() ?? "cpython", version: version)
        var site = SitePackages(tree)
        let folders = python.siteFolders(prefix, minor) + base(configuration, minor, python)
        for folder in folders { site.add(folder) }
        found.packages = site.packages + (isConda ? CondaPrefix.packages(prefix, in: tree) : [])
        found.notes = site.broken.map { "\($0): no readable METADATA or PKG-INFO" }
        found.libraries["openblas"] = folders.lazy.compactMap(openBLAS).first ?? OpenBLAS.version(in: prefix + "/lib", tree)
        return found
    }

    /// A virtual environment may see the packages of the Python that it was made with.
    private func base(_ configuration: [String: String]?, _ minor: String, _ python: PythonFacts) -> [String] {
        guard configuration?["include-system-site-packages"]?.lowercased() == "true", let home = configuration?["home"],
            home.hasSuffix("/bin")
        else { return [] }
        let prefix = String(home.dropLast(4))
        return python.siteFolders(prefix.isEmpty ? "/usr" : prefix, minor)
    }

    /// Wheels put the libraries that they bring into a folder beside the package.
    private func openBLAS(_ site: String) -> String? {
        tree.list(site).filter { $0.hasSuffix(".libs") }.lazy.compactMap { OpenBLAS.version(in: site + "/" + $0, tree) }.first
    }

    /// Lines `key = value`.
    private static func configuration(_ text: String) -> [String: String] {
        let pairs = text.split(whereSeparator: \.isNewline).compactMap { line -> (String, String)? in
            let parts = line.split(separator: "=", maxSplits: 1)
            return parts.count == 2 ? (parts[0].trimmed.lowercased(), String(parts[1].trimmed)) : nil
        }
        return Dictionary(pairs) { _, last in last }
    }

    /// `3.11.2` of virtualenv's `3.11.2.final.0`, `3.12.0rc1` of `3.12.0.candidate.1`.
    private static func release(_ text: String) -> String {
        let parts = text.split(separator: ".").map(String.init)
        guard parts.count == 5 else { return text }
        let letters = ["alpha": "a", "beta": "b", "candidate": "rc"]
        return parts[..<3].joined(separator: ".") + (letters[parts[3]].map { $0 + parts[4] } ?? "")
    }
}
