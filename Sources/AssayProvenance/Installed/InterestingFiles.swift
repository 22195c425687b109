/// Which files of an image say something about its environment, and are worth keeping in memory.
enum InterestingFiles {
    private static let names: Set<String> = [
        "METADATA", "PKG-INFO", "direct_url.json", "pyvenv.cfg", "os-release", "patchlevel.h", "libc.so.6", "MLmodel",
    ]

    static func contains(_ path: String) -> Bool {
        let name = FilePaths.name(of: path)
        if names.contains(name) || name.hasSuffix(".egg-info") || name.hasSuffix(".egg-link") { return true }
        if path.contains("/conda-meta/") { return name.hasSuffix(".json") }
        if path.contains("/dpkg/status") { return true }
        if name.hasPrefix("libpython3") || name.hasPrefix("python3.") { return path.contains("/lib") || path.contains("/bin/") }
        return name.contains("openblas") && name.contains(".so") || path.contains("/cuda") && name == "version.json"
    }
}
