import AssayCore

extension DiagnosticCode {
    /// The repository belongs to another user; git and assay read it only after `git config --global --add safe.directory PATH`.
    public static let foreignRepository: DiagnosticCode = "GT001"
    /// The repository uses a feature that libgit2 does not know (SHA-256 objects, sparse checkout, content filters), and no `git` program is on PATH.
    public static let gitProgramNeeded: DiagnosticCode = "GT002"
    /// A repository is there, but neither libgit2 nor the `git` program can read it.
    public static let unreadableRepository: DiagnosticCode = "GT003"
    /// An uncommitted file cannot be read, so the uncommitted change has no digest.
    public static let unreadableChange: DiagnosticCode = "GT004"
    /// The folder whose commit was asked for does not exist.
    public static let noSuchFolder: DiagnosticCode = "GT005"
    /// GIT_DIR or GIT_WORK_TREE names another repository than the one that holds the files; assay goes by the files.
    public static let ignoredGitEnvironment: DiagnosticCode = "GT006"
}
