/// The files of an image: its layers laid over each other.
///
/// - State: names of everything; contents only of the files that say something about an environment.
struct LayeredTree: FileTree {
    private var entries: [String: TreeEntry] = ["/": .folder]
    private var contents: [String: [UInt8]] = [:]
    private var children: [String: Set<String>] = [:]

    func entry(_ path: String) -> TreeEntry? { entries[path] }
    func bytes(_ path: String) -> [UInt8]? { contents[path] }
    func names(_ path: String) -> [String] { Array(children[path] ?? []) }

    /// Lays one layer over those before it.
    ///
    /// A name that begins with `.wh.` takes away the name behind it, and `.wh..wh..opq` what earlier layers put into its folder;
    /// both speak of earlier layers only, wherever they stand in this one.
    ///
    /// - Source: OCI image specification, Image Layer Filesystem Changeset.
    mutating func lay(_ layer: [TarEntry]) {
        for entry in layer {
            let name = FilePaths.name(of: entry.path)
            let folder = Self.folder(of: entry.path)
            if name == ".wh..wh..opq" {
                for child in children[folder] ?? [] { remove(Self.joined(folder, child)) }
            } else if name.hasPrefix(".wh.") {
                remove(Self.joined(folder, String(name.dropFirst(4))))
            }
        }
        for entry in layer where !FilePaths.name(of: entry.path).hasPrefix(".wh.") { add(entry) }
    }

    private mutating func add(_ entry: TarEntry) {
        let path = entry.path
        if path == "/" { return }
        switch entry.kind {
        case .folder:
            // A folder over a folder keeps what is in it.
            if entries[path] != .folder { place(.folder, at: path) }
        case .link(let target): place(.link(target), at: path)
        case .file:
            place(.file, at: path)
            contents[path] = entry.bytes
        case .hardLink(let other):
            place(.file, at: path)
            contents[path] = contents[other]
        }
    }

    private mutating func place(_ entry: TreeEntry, at path: String) {
        remove(path)
        entries[path] = entry
        var child = path
        while child != "/" {
            let folder = Self.folder(of: child)
            children[folder, default: []].insert(FilePaths.name(of: child))
            if entries[folder] == nil { entries[folder] = .folder }
            child = folder
        }
    }

    private mutating func remove(_ path: String) {
        guard entries[path] != nil else { return }
        for child in children[path] ?? [] { remove(Self.joined(path, child)) }
        entries[path] = nil
        contents[path] = nil
        children[path] = nil
        children[Self.folder(of: path)]?.remove(FilePaths.name(of: path))
    }

    private static func folder(of path: String) -> String { FilePaths.folder(of: path) }
    private static func joined(_ folder: String, _ name: String) -> String { folder == "/" ? "/" + name : folder + "/" + name }
}
