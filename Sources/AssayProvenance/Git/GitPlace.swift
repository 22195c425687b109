import CGit2
import Glibc

/// Where a repository is, found without opening it.
struct GitPlace: Sendable {
    /// The folder that holds HEAD: `.git`, or the one that a linked work tree or a submodule has for itself.
    let gitFolder: RawPath
    /// The top folder of the work tree; of a bare repository its own folder.
    let root: RawPath

    /// Looks upward from a folder, as git does: not past GIT_CEILING_DIRECTORIES and not into another file system.
    init?(around folder: String, environment: [String: String]) {
        LibGit2.start()
        var found = git_buf()
        defer { git_buf_dispose(&found) }
        guard git_repository_discover(&found, folder, 0, environment["GIT_CEILING_DIRECTORIES"]) == 0 else { return nil }
        gitFolder = RawPath(String(cString: found.ptr)).withoutTrailingSlash
        root = Self.workTree(around: RawPath(folder)) ?? gitFolder
    }

    /// Whether git would call the ownership dubious: another user owns the work tree or the repository.
    var isForeign: Bool {
        [root, root.appending(RawPath(".git")), gitFolder].contains { path in
            (try? FileStatus(path, followingLinks: false)).map { $0.owner != geteuid() } ?? false
        }
    }

    private static func workTree(around folder: RawPath) -> RawPath? {
        var here = folder
        while true {
            if (try? FileStatus(here.appending(RawPath(".git")), followingLinks: false)) != nil { return here }
            let above = RawPath(FilePaths.folder(of: here.bytes))
            if above == here || here.components.isEmpty { return nil }
            here = above
        }
    }
}
