import AssayCore

/// A file as a commit has it, read from git's object store; the work tree is not looked at.
public struct StoredFile: Sendable, Hashable {
    /// The commit that the reference came to.
    public var commit: String
    public var bytes: [UInt8]

    public init(commit: String, bytes: [UInt8]) { (self.commit, self.bytes) = (commit, bytes) }
}

/// What a look into a commit found.
enum StoredFinding: Sendable {
    case file(StoredFile)
    case noReference
    case noFile(commit: String)
}

extension GitState {
    /// Reads a file at a reference: `origin/main`, a tag, a commit. `origin/main...` takes the merge base of that reference and
    /// HEAD, where this line of work began.
    ///
    /// A Git LFS pointer is followed to `.git/lfs/objects`, a DVC file beside the path to `.dvc/cache`.
    ///
    /// - Throws: GT001 to GT003 as `capture`; GT007 where no repository holds the file, GT008 for an unknown reference, GT009
    ///   where the commit does not have the file, GT010 where it has a pointer whose content is not in the local cache.
    public static func stored(
        _ path: String, at reference: String, environment: [String: String] = ProcessEnvironment.current
    ) throws(Diagnostic) -> StoredFile {
        guard let repository = GitRepository(at: FilePaths.folder(of: path), environment: environment) else {
            throw Diagnostic(
                .noRepositoryForReference, "`git:\(reference)` needs a git repository, and none holds `\(path)`",
                help: "run `git init` and commit, or name the baseline by its file: `baseline: {artifact: old.onnx}`")
        }
        let reader = StoredFileReader(repository: repository, reference: reference)
        return try reader.read(RawPath(FilePaths.resolvingFolder(path)))
    }
}

extension DiagnosticCode {
    /// A baseline is named by a git reference, and no repository holds the artifact.
    public static let noRepositoryForReference: DiagnosticCode = "GT007"
    /// A git reference does not exist in the repository, often because the clone is shallow or the branch was not fetched.
    public static let unknownReference: DiagnosticCode = "GT008"
    /// The commit that a reference names does not have the artifact.
    public static let noFileAtReference: DiagnosticCode = "GT009"
    /// The commit has a Git LFS or DVC pointer whose content is not in the local cache.
    public static let contentNotFetched: DiagnosticCode = "GT010"
}
