import AssayCore

/// What a look for a git repository found.
public enum GitFinding: Sendable, Hashable {
    case repository(RunRecord.Git)
    /// No repository holds the folder; the reason is in words, for the report.
    case none(reason: String)
}

/// How a file stands against the commit at HEAD.
public enum GitFileState: String, Sendable, Hashable, CaseIterable {
    /// No repository holds its folder.
    case outside
    /// Neither in git nor on disk.
    case absent
    case ignored
    case untracked
    /// The same at HEAD, in the index and on disk.
    case unchanged
    /// Modified, added, deleted or in conflict since HEAD.
    case changed
}
