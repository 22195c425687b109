/// Which Python stands at a prefix, found without running it.
struct PythonFacts {
    let tree: any FileTree

    /// Versions of Python's libraries at a prefix, `3.11`, the highest first.
    func minorVersions(_ prefix: String) -> [String] {
        let names = tree.list(prefix + "/lib").filter { $0.wholeMatch(of: /python3\.\d+/) != nil }
        return names.map { String($0.dropFirst(6)) }.sorted {
            (PackageVersion($0) ?? PackageVersion.none) > (PackageVersion($1) ?? .none)
        }
    }

    /// The folders that a Python of a prefix finds its packages in, in its order.
    func siteFolders(_ prefix: String, _ minor: String) -> [String] {
        var folders = ["\(prefix)/local/lib/python\(minor)/dist-packages"]
        for lib in ["lib", "lib64"] {
            folders += ["site-packages", "dist-packages"].map { "\(prefix)/\(lib)/python\(minor)/\($0)" }
        }
        folders.append("\(prefix)/lib/python3/dist-packages")
        var seen: Set<String> = []
        return folders.filter { folder in tree.resolved(folder).map { seen.insert($0).inserted } ?? false }
    }

    /// All of the version where something says it, else as much as the name of the library folder says.
    func version(_ prefix: String, _ minor: String, debian: [String: String]) -> String {
        if let header = tree.text("\(prefix)/include/python\(minor)/patchlevel.h"),
            let found = header.firstMatch(of: /#define\s+PY_VERSION\s+"([^"]+)"/)
        {
            return String(found.1)
        }
        if let conda = CondaPrefix.packages(prefix, in: tree).first(where: { $0.name == "python" }) { return conda.version }
        if let version = inside(prefix, minor) { return version }
        if prefix == "/usr", let version = debian["python\(minor)"] { return DebianStatus.upstream(version) }
        return minor
    }

    /// The version is a text of its own within the interpreter or its library.
    private func inside(_ prefix: String, _ minor: String) -> String? {
        let files = ["\(prefix)/lib/libpython\(minor).so.1.0", "\(prefix)/bin/python\(minor)"]
        for bytes in files.lazy.compactMap({ tree.read($0) }) {
            let found = BinaryText.words(behind: "\0\(minor).", in: bytes, while: BinaryText.isVersion)
                .filter { $0.wholeMatch(of: /\d+(?:(?:a|b|rc)\d+)?\+?/) != nil }
            if found.count == 1 { return "\(minor).\(found[0])" }
        }
        return nil
    }
}

extension PackageVersion {
    static let none = PackageVersion(epoch: .zero, release: [.zero], pre: nil, post: nil, dev: nil, local: [])
}
