/// What a reader takes from a repository, before it becomes a record.
struct GitSnapshot: Sendable {
    var commit: String?
    var tree: String?
    /// The full name that HEAD points to; nil when it is detached.
    var reference: String?
    var tags: [String] = []
    /// As the configuration has it, with any credentials.
    var remote: String?
    var isShallow = false
    /// The work tree's top folder; of a bare repository its own folder.
    var root: RawPath
    /// Relative to `root`; empty for a bare repository.
    var changes: [GitChange] = []

    var branch: String? {
        guard let reference else { return nil }
        let prefix = "refs/heads/"
        return reference.hasPrefix(prefix) ? String(reference.dropFirst(prefix.count)) : reference
    }
}

/// A path that differs from HEAD, in the index or on disk, or that git does not know.
struct GitChange: Hashable, Sendable {
    let path: RawPath
    let isAtHead: Bool
    let isConflicted: Bool

    /// The tool's own state, which must not make a work tree count as changed.
    var isToolState: Bool { path.components.contains { $0.elementsEqual(".assay".utf8) } }
}

/// Reads repositories: by libgit2, or by the `git` program.
protocol GitReader {
    func snapshot() throws(GitRefusal) -> GitSnapshot
    /// When the commit at HEAD was committed, in seconds since 1970; nil before the first commit.
    func commitTime() throws(GitRefusal) -> Double?
    /// - Parameter path: absolute.
    func state(of path: RawPath) throws(GitRefusal) -> GitFileState
    /// - Parameters:
    ///   - path: relative to the work tree.
    ///   - reference: with `...` at its end, the merge base of it and HEAD.
    func stored(_ path: RawPath, at reference: String) throws(GitRefusal) -> StoredFinding
    /// The id of the commit that a reference comes to, or with `...` at its end of the merge base; nil where there is none.
    func commit(of reference: String) throws(GitRefusal) -> String?
    /// The tree of that commit.
    func tree(of reference: String) throws(GitRefusal) -> String?
    /// - Parameter path: relative to the work tree.
    func lastChange(of path: RawPath) throws(GitRefusal) -> LastChangeFinding
}

/// Why a reader cannot read a repository, in its own words.
struct GitRefusal: Error, Sendable {
    let words: String
}
