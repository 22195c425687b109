import AssayCore
import CGit2
import Foundation

/// Where a repository keeps its hooks, as `git rev-parse --git-path hooks` says.
public struct GitHooks: Sendable, Hashable {
    /// Where `core.hooksPath` is set, if it is.
    public enum Setting: Sendable, Hashable {
        case unset
        /// For this repository or this work tree.
        case repository
        /// For every repository of the user or the machine.
        case everywhere
    }

    /// Absolute; it need not be there yet.
    public var folder: String
    public var setting: Setting
    /// The top folder of the work tree; nil in a bare repository.
    public var workTree: String?

    /// The variables by which git leads a hook's children to its own repository.
    public static var repositoryVariables: Set<String> { GitEnvironment.repositoryVariables }

    /// Finds the hooks of the repository around a folder; those of a linked work tree are its repository's.
    ///
    /// - Throws: GT067 where there is no repository, GT003 where it cannot be read.
    public static func find(near place: String) throws(Diagnostic) -> GitHooks {
        guard let found = GitPlace(around: place, environment: ProcessEnvironment.current) else {
            throw Diagnostic(
                .noRepositoryForHook, "no git repository holds `\(place)`", in: place,
                help: "run `git init` first, or run this in the repository")
        }
        do throws(GitRefusal) {
            let repository = try LibGit2Repository(found)
            let workTree = git_repository_is_bare(repository.pointer) == 1 ? nil : FilePaths.resolvingLinks(repository.root.text)
            guard let (path, setting) = try repository.hooksPath() else {
                let folder = FilePaths.resolvingLinks(found.commonFolder.text) + "/hooks"
                return GitHooks(folder: folder, setting: .unset, workTree: workTree)
            }
            // Git runs the hook in the work tree's top folder, and a relative path starts there.
            let base = URL(filePath: workTree ?? found.gitFolder.text, directoryHint: .isDirectory)
            let folder = URL(filePath: path, relativeTo: base).standardizedFileURL.path(percentEncoded: false)
            return GitHooks(folder: folder, setting: setting, workTree: workTree)
        } catch {
            throw .unreadableRepository(found, error)
        }
    }
}

extension LibGit2Repository {
    /// `core.hooksPath` with `~` resolved, and where it is set; nil where it is not or is empty.
    fileprivate func hooksPath() throws(GitRefusal) -> (path: String, setting: GitHooks.Setting)? {
        var settings: OpaquePointer?
        try LibGit2.check(git_repository_config_snapshot(&settings, pointer))
        defer { git_config_free(settings) }
        var entry: UnsafeMutablePointer<git_config_entry>?
        guard try LibGit2.exists(git_config_get_entry(&entry, settings, "core.hookspath")), let entry else { return nil }
        defer { git_config_entry_free(entry) }
        var path = git_buf()
        try LibGit2.check(git_config_get_path(&path, settings, "core.hookspath"))
        defer { git_buf_dispose(&path) }
        let text = String(cString: path.ptr)
        guard !text.isEmpty else { return nil }
        let isOfRepository = entry.pointee.level.rawValue >= GIT_CONFIG_LEVEL_LOCAL.rawValue
        return (text, isOfRepository ? .repository : .everywhere)
    }
}

extension DiagnosticCode {
    /// A git hook is to be installed or removed, and no repository holds the folder.
    public static let noRepositoryForHook: DiagnosticCode = "GT067"
}
