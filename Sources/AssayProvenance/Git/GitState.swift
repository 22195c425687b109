import AssayCore

/// The git commit that files belong to, and what stands uncommitted beside it.
///
/// The repository is the one whose work tree holds the path, as git finds it from there: in a submodule the submodule, in
/// a linked work tree that work tree. GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE and their kin are not followed, because hooks
/// set them and a run must name the commit of the files it read; `warning` says when they point elsewhere.
/// GIT_CEILING_DIRECTORIES is followed.
///
/// libgit2 reads the repository; what it cannot read the `git` program reads, with the same results.
public enum GitState {
    /// Describes the repository around a file or folder.
    ///
    /// - Definition: changed are the files of `git status` without rename detection, so a rename is a deletion and an
    ///   addition. What lies in a folder named `.assay` never counts, nor do the `excluding` paths: what the run itself writes.
    /// - Throws: GT001 for another user's repository, GT002 if only a missing `git` could read it, GT003 if nothing can,
    ///   GT004 if a changed file cannot be read, GT005 if the path does not exist.
    public static func capture(
        at path: String, excluding outputs: [String] = [], cache: DigestCache? = nil,
        environment: [String: String] = ProcessEnvironment.current
    ) throws(Diagnostic) -> GitFinding {
        let folder = try existingFolder(path)
        guard let repository = GitRepository(at: folder, environment: environment) else {
            return .none(reason: noRepositoryReason(environment))
        }
        let excluded = Set(outputs.map { RawPath(FilePaths.resolvingFolder($0)) })
        return .repository(try repository.record(excluding: excluded, cache: cache))
    }

    /// When the commit at HEAD was made, in seconds since 1970; nil outside a repository and before the first commit.
    ///
    /// - Definition: the committer's time, which a rebase renews and an amended author's date does not.
    /// - Throws: GT001, GT002, GT003, GT005 as `capture`.
    public static func commitTime(
        at path: String, environment: [String: String] = ProcessEnvironment.current
    ) throws(Diagnostic) -> Double? {
        try GitRepository(at: try existingFolder(path), environment: environment)?.commitTime()
    }

    /// The commit that a reference comes to: a branch, a tag, `HEAD~2`, an abbreviated id; nil outside a repository, and where the
    /// repository has no such reference.
    ///
    /// - Throws: GT001, GT002, GT003, GT005 as `capture`.
    public static func commit(
        of reference: String, at path: String, environment: [String: String] = ProcessEnvironment.current
    ) throws(Diagnostic) -> String? {
        guard let repository = GitRepository(at: try existingFolder(path), environment: environment) else { return nil }
        return try repository.read { reader throws(GitRefusal) in try reader.commit(of: reference) }
    }

    /// The tree of that commit.
    ///
    /// - Throws: as `commit(of:at:)`.
    public static func tree(
        of reference: String, at path: String, environment: [String: String] = ProcessEnvironment.current
    ) throws(Diagnostic) -> String? {
        guard let repository = GitRepository(at: try existingFolder(path), environment: environment) else { return nil }
        return try repository.read { reader throws(GitRefusal) in try reader.tree(of: reference) }
    }

    /// Says whether a file is as it is in the commit at HEAD.
    ///
    /// - Throws: GT001, GT002, GT003 as `capture`; GT005 if the file's folder does not exist.
    public static func file(
        _ path: String, environment: [String: String] = ProcessEnvironment.current
    ) throws(Diagnostic) -> GitFileState {
        let folder = try existingFolder(FilePaths.folder(of: path))
        guard let repository = GitRepository(at: folder, environment: environment) else { return .outside }
        return try repository.state(of: RawPath(FilePaths.resolvingFolder(path)))
    }

    /// GT006, if variables of the environment name another repository than the one that `capture` describes.
    public static func warning(
        at path: String, environment: [String: String] = ProcessEnvironment.current
    ) throws(Diagnostic) -> Diagnostic? {
        guard let overriding = GitEnvironment.overriding(environment) else { return nil }
        let folder = try existingFolder(path)
        let found = GitRepository(at: folder, environment: environment)?.place
        if let found, GitEnvironment.agrees(environment, with: found) { return nil }
        return Diagnostic(
            .ignoredGitEnvironment, "\(overriding) names another repository than the one around the files, and is not followed",
            severity: .warning,
            details: ["the run is recorded under \(found.map { "the repository \($0.root.text)" } ?? "no commit")"],
            help: "unset \(overriding) to silence this")
    }

    private static func existingFolder(_ path: String) throws(Diagnostic) -> String {
        let resolved = FilePaths.resolvingLinks(path.isEmpty ? "." : path)
        do throws(SystemError) {
            return try FileStatus(RawPath(resolved)).kind == .folder ? resolved : FilePaths.folder(of: resolved)
        } catch {
            throw Diagnostic(.noSuchFolder, "cannot look for a git repository at `\(path)`: \(error.words)", in: path)
        }
    }

    private static func noRepositoryReason(_ environment: [String: String]) -> String {
        let reason = "not in a git repository"
        return GitEnvironment.overriding(environment).map { "\(reason) (\($0) is not followed)" } ?? reason
    }
}
