import AssayCore
import Foundation

/// Finds out what a place holds, without running anything of it.
public enum EnvironmentReader {
    /// - Parameter path: an interpreter or its prefix, a virtual environment, a conda environment, a site-packages folder, a root
    ///   file system, an OCI image layout, or a captured environment.
    /// - Throws: EN070 where nothing is there, EN071 where it is none of these, EN072 to EN074 for captured files and images.
    public static func read(_ path: String) throws(Diagnostic) -> EnvironmentSnapshot {
        var isFolder: ObjCBool = false
        let absolute = path.hasPrefix("/") ? path : FilePaths.resolvingLinks(".") + "/" + path
        guard FileManager.default.fileExists(atPath: absolute, isDirectory: &isFolder) else {
            throw Diagnostic(
                .unreadablePlace, "`\(FilePaths.display(path))` is not there", in: path,
                help: "name a virtual environment or another place")
        }
        if isFolder.boolValue { return try readFolder(FilePaths.display(path), absolute) }
        let name = FilePaths.name(of: absolute)
        if name.hasPrefix("python") || name.hasPrefix("pypy"), FilePaths.name(of: FilePaths.folder(of: absolute)) == "bin" {
            // Links are not followed: `bin/python` of a virtual environment leads out of it.
            return try readFolder(path, FilePaths.folder(of: FilePaths.folder(of: absolute)))
        }
        return try EnvironmentSnapshot.read(absolute)
    }

    private static func readFolder(_ name: String, _ folder: String) throws(Diagnostic) -> EnvironmentSnapshot {
        if ImageLayout.isLayout(folder) { return try readImage(name, folder) }
        let inside = FolderTree(folder)
        if isRoot(inside) {
            var found = readRoot(
                inside, .init(kind: folder == "/" ? "machine" : "root file system", path: name), isHost: folder == "/")
            found.root = folder
            return found
        }
        let host = FolderTree("/")
        let real = FilePaths.resolvingLinks(folder)
        if let found = PrefixReader(tree: host).read(real, .init(kind: "", path: name)) {
            return completed(found, host, isHost: true)
        }
        if SitePackages.isOne(real, in: host) {
            return completed(readSite(real, host, .init(kind: "site-packages", path: name)), host, isHost: true)
        }
        throw Diagnostic(
            .noEnvironment, "`\(name)` holds no environment", in: name,
            details: ["looked for pyvenv.cfg, conda-meta, lib/python3.*, *.dist-info, etc/os-release and oci-layout"],
            help: "name an interpreter prefix, a virtual environment, a site-packages folder, a root file system or an image")
    }

    private static func isRoot(_ tree: FolderTree) -> Bool {
        tree.exists("/etc/os-release") || tree.exists("/usr/lib/os-release") || tree.exists("/var/lib/dpkg")
    }

    private static func readImage(_ name: String, _ folder: String) throws(Diagnostic) -> EnvironmentSnapshot {
        let image = try ImageLayout(folder)
        var found = readRoot(image.tree, .init(kind: "OCI image", path: name), isHost: false, searchPath: image.searchPath)
        found.machine = image.machine
        found.image = .init(digest: image.digest, base: image.base)
        return found
    }

    /// The Python that comes first: on the image's search path, else where Pythons are put.
    private static func readRoot(
        _ tree: any FileTree, _ place: EnvironmentSnapshot.Place, isHost: Bool, searchPath: [String] = []
    ) -> EnvironmentSnapshot {
        let onPath = searchPath.filter { $0.hasSuffix("/bin") }.map { String($0.dropLast(4)) }.map { $0.isEmpty ? "/usr" : $0 }
        let optional = tree.list("/opt").map { "/opt/\($0)" }
        let usual = ["/venv", "/.venv", "/app/.venv", "/app/venv"] + optional + ["/usr/local", "/usr"]
        var seen: Set<String> = []
        let prefixes = (onPath + usual).filter { seen.insert($0).inserted }
        let found = prefixes.compactMap { PrefixReader(tree: tree).read($0, place) }
        var chosen = found.first { !$0.packages.isEmpty } ?? found.first ?? EnvironmentSnapshot(place)
        chosen.place = place
        return completed(chosen, tree, isHost: isHost)
    }

    private static func readSite(
        _ folder: String, _ tree: any FileTree, _ place: EnvironmentSnapshot.Place
    ) -> EnvironmentSnapshot {
        var site = SitePackages(tree)
        site.add(folder)
        var found = EnvironmentSnapshot(place)
        found.packages = site.packages
        found.notes = site.broken.map { "\($0): no readable METADATA or PKG-INFO" }
        if let minor = folder.firstMatch(of: /python(3\.\d+)/) {
            found.python = .init(implementation: "cpython", version: String(minor.1))
        }
        return found
    }

    /// Adds what the whole tree says, and for this machine what the kernel says.
    private static func completed(_ found: EnvironmentSnapshot, _ tree: any FileTree, isHost: Bool) -> EnvironmentSnapshot {
        var found = found
        if isHost { found.root = "/" }
        let debian = DebianStatus.packages(in: tree)
        let facts = SystemFacts(tree: tree)
        found.operatingSystem = facts.operatingSystem
        found.systemPackages = debian
        found.libraries.merge(facts.libraries(debian: debian)) { own, _ in own }
        found.libraries["cuda_runtime"] = KnownRuntimes.cudaRuntime(among: found.packages) ?? found.libraries["cuda_runtime"]
        found.libraries["mkl"] = found.package("mkl")?.version
        found.runtimes = KnownRuntimes.found(among: found.packages).merging(facts.runtimes) { package, _ in package }
        if isHost {
            let machine = MachineFacts.capture()
            (found.machine, found.kernel) = (machine.architecture, Kernel.running.release)
            found.processor = .init(model: machine.processorModel, features: machine.features)
        }
        found.packages.sort { ($0.key, $0.kind.rawValue) < ($1.key, $1.kind.rawValue) }
        return found
    }
}
