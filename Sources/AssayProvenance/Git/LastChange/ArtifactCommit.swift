import AssayCore

/// The commit that last changed a file.
///
/// - Units: committer times in seconds since 1970.
public struct ArtifactCommit: Sendable, Hashable {
    public var id: String
    public var time: Int64
    /// The time of the commit at HEAD.
    public var headTime: Int64
    public init(id: String, time: Int64, headTime: Int64) { (self.id, self.time, self.headTime) = (id, time, headTime) }
}

/// The commit that last changed a file, or why none can be named.
public enum LastChange: Sendable, Hashable {
    case commit(ArtifactCommit)
    case unknown(reason: String)
}

/// What a walk through the history found.
enum LastChangeFinding: Sendable {
    case commit(ArtifactCommit)
    /// HEAD does not have the file.
    case notAtHead
    /// The clone ends before the change.
    case beyondClone
}

extension GitState {
    /// Finds the commit that last changed a file: the one that `git log -1 -- FILE` names.
    ///
    /// Of a file that DVC keeps out of git the `.dvc` file beside it counts.
    ///
    /// - Definition: from HEAD backward, past every commit that has a parent with the same content.
    /// - Throws: GT001 to GT003 as `capture`; GT005 if the file's folder does not exist.
    public static func lastChange(
        of path: String, environment: [String: String] = ProcessEnvironment.current
    ) throws(Diagnostic) -> LastChange {
        switch try file(path, environment: environment) {
        case .unchanged: return try committed(path, environment)
        case .changed: return .unknown(reason: "the artifact differs from the one at HEAD: commit it")
        case .outside: return .unknown(reason: "no git repository holds the artifact")
        case .absent, .ignored, .untracked:
            guard try file(path + ".dvc", environment: environment) == .unchanged else {
                return .unknown(reason: "the artifact is not committed")
            }
            return try committed(path + ".dvc", environment)
        }
    }

    private static func committed(_ path: String, _ environment: [String: String]) throws(Diagnostic) -> LastChange {
        let whole = RawPath(FilePaths.resolvingFolder(path))
        guard let repository = GitRepository(at: FilePaths.folder(of: path), environment: environment),
            let relative = whole.relative(to: repository.place.root)
        else { return .unknown(reason: "no git repository holds the artifact") }
        switch try repository.read({ reader throws(GitRefusal) in try reader.lastChange(of: relative) }) {
        case .commit(let found): return .commit(found)
        case .notAtHead: return .unknown(reason: "the artifact is not committed")
        case .beyondClone:
            return .unknown(
                reason: "the clone is shallow and ends before the commit that last changed the artifact: git fetch --unshallow")
        }
    }
}
