import CGit2

/// Reads a repository by libgit2.
final class LibGit2Repository: GitReader {
    let pointer: OpaquePointer
    let root: RawPath

    init(_ place: GitPlace) throws(GitRefusal) {
        LibGit2.start()
        var opened: OpaquePointer?
        try LibGit2.check(git_repository_open_ext(&opened, place.gitFolder.cString, GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue, nil))
        guard let opened else { throw GitRefusal(words: "no repository") }
        pointer = opened
        root = git_repository_workdir(opened).map { RawPath(String(cString: $0)).withoutTrailingSlash } ?? place.gitFolder
    }

    deinit { git_repository_free(pointer) }

    func snapshot() throws(GitRefusal) -> GitSnapshot {
        var snapshot = GitSnapshot(root: root)
        snapshot.reference = try headReference()
        if let commit = try headCommit() { try describe(commit, in: &snapshot) }
        snapshot.remote = GitRemotes.address(for: snapshot.branch, in: try configuration(GitRemotes.keys))
        snapshot.isShallow = isShallow
        if git_repository_is_bare(pointer) == 0 { snapshot.changes = try changes() }
        return snapshot
    }

    func commitTime() throws(GitRefusal) -> Double? {
        guard var oid = try headCommit() else { return nil }
        var commit: OpaquePointer?
        try LibGit2.check(git_commit_lookup(&commit, pointer, &oid))
        defer { git_commit_free(commit) }
        return Double(git_commit_time(commit))
    }

    func withCommit<Value>(
        _ id: git_oid, _ body: (OpaquePointer?) throws(GitRefusal) -> Value
    ) throws(GitRefusal) -> Value {
        var (id, commit) = (id, OpaquePointer?.none)
        try LibGit2.check(git_commit_lookup(&commit, pointer, &id))
        defer { git_commit_free(commit) }
        return try body(commit)
    }

    private func headReference() throws(GitRefusal) -> String? {
        var head: OpaquePointer?
        try LibGit2.check(git_reference_lookup(&head, pointer, "HEAD"))
        defer { git_reference_free(head) }
        return git_reference_symbolic_target(head).map { String(cString: $0) }
    }

    /// Nil before the first commit.
    private func headCommit() throws(GitRefusal) -> git_oid? {
        var oid = git_oid()
        return try LibGit2.exists(git_reference_name_to_id(&oid, pointer, "HEAD")) ? oid : nil
    }

    private func describe(_ oid: git_oid, in snapshot: inout GitSnapshot) throws(GitRefusal) {
        var (oid, commit) = (oid, OpaquePointer?.none)
        try LibGit2.check(git_commit_lookup(&commit, pointer, &oid))
        defer { git_commit_free(commit) }
        snapshot.commit = LibGit2.text(oid)
        snapshot.tree = git_commit_tree_id(commit).map { LibGit2.text($0.pointee) }
        snapshot.tags = try tags(of: oid)
    }

    /// Of a linked work tree the mark stands in the repository that it shares.
    private var isShallow: Bool {
        guard let shared = git_repository_commondir(pointer) else { return false }
        let mark = RawPath(String(cString: shared)).appending(RawPath("shallow"))
        return (try? FileStatus(mark)).map { $0.size > 0 } ?? false
    }
}
