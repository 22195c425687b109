/// Reads the packages of site-packages folders without running Python.
struct SitePackages {
    let tree: any FileTree
    private(set) var packages: [InstalledPackage] = []
    /// Folders of packages that hold no readable metadata.
    private(set) var broken: [String] = []
    private var seen: Set<String> = []

    init(_ tree: any FileTree) { self.tree = tree }

    static func isOne(_ folder: String, in tree: any FileTree) -> Bool {
        let name = FilePaths.name(of: folder)
        return name == "site-packages" || name == "dist-packages"
            || tree.list(folder).contains { $0.hasSuffix(".dist-info") || $0.hasSuffix(".egg-info") }
    }

    /// Adds a folder that stands on Python's search path behind those before it: of two packages of one name the first counts.
    mutating func add(_ folder: String) {
        for name in tree.list(folder) {
            let path = folder + "/" + name
            if name.hasSuffix(".dist-info") {
                add(path, metadata: path + "/METADATA", editable: false)
            } else if name.hasSuffix(".egg-info") {
                // A folder, or for distutils one file.
                add(path, metadata: tree.isFolder(path) ? path + "/PKG-INFO" : path, editable: false)
            } else if name.hasSuffix(".egg"), tree.isFolder(path) {
                add(path, metadata: path + "/EGG-INFO/PKG-INFO", editable: false)
            } else if name.hasSuffix(".egg-link") {
                addLink(path)
            }
        }
    }

    private mutating func add(_ path: String, metadata: String, editable: Bool) {
        guard let found = tree.text(metadata).flatMap(PackageMetadata.init) else {
            broken.append(path)
            return
        }
        guard seen.insert(PackageName.normalized(found.name)).inserted else { return }
        var package = InstalledPackage(name: found.name, version: found.version, requires: found.requires)
        if editable { package.editable = true }
        if tree.exists(path + "/RECORD") { package.listing = path + "/RECORD" }
        readSource(path + "/direct_url.json", into: &package)
        packages.append(package)
    }

    /// - Source: PEP 610, direct_url.json.
    private func readSource(_ path: String, into package: inout InstalledPackage) {
        guard let text = tree.text(path), let source = try? PlacedJSONParser.parse(text, file: path) else { return }
        if source["dir_info"]?["editable"]?.isTrue == true { package.editable = true }
        let commit = source["vcs_info"]?["commit_id"]?.text.map { "@\($0)" } ?? ""
        let kind = source["vcs_info"]?["vcs"]?.text.map { "\($0)+" } ?? ""
        package.url = source["url"]?.text.map { kind + $0 + commit }
    }

    /// The old form of an editable package: a file that names its folder.
    private mutating func addLink(_ path: String) {
        guard let folder = tree.text(path)?.split(whereSeparator: \.isNewline).first.map(String.init) else { return }
        for name in tree.list(folder) where name.hasSuffix(".egg-info") {
            add(folder + "/" + name, metadata: folder + "/" + name + "/PKG-INFO", editable: true)
        }
    }
}
