import AssayCore

/// A repository, read by libgit2 or else by the `git` program.
struct GitRepository {
    let place: GitPlace
    private let folder: String
    private let environment: [String: String]

    /// Finds the repository around a folder; nil if there is none.
    init?(at folder: String, environment: [String: String]) {
        guard let place = GitPlace(around: folder, environment: environment) else { return nil }
        (self.place, self.folder, self.environment) = (place, folder, environment)
    }

    func record(excluding outputs: Set<RawPath>, cache: DigestCache?) throws(Diagnostic) -> RunRecord.Git {
        let snapshot = try read { reader throws(GitRefusal) in try reader.snapshot() }
        let changes = snapshot.changes.filter { !$0.isToolState && !outputs.contains(snapshot.root.appending($0.path)) }
            .sorted { $0.path < $1.path }
        let digest = ChangeDigest(root: snapshot.root, cache: cache, environment: environment)
        return RunRecord.Git(
            commit: snapshot.commit, tree: snapshot.tree, branch: snapshot.branch, tags: snapshot.tags,
            remote: snapshot.remote.map(RemoteURL.withoutCredentials), dirty: !changes.isEmpty,
            dirtyFiles: changes.prefix(100).map(\.path.text), dirtyFileCount: changes.count,
            changeDigest: changes.isEmpty ? nil : try digest.sha256(of: changes),
            shallow: snapshot.isShallow, detached: snapshot.reference == nil)
    }

    func commitTime() throws(Diagnostic) -> Double? {
        try read { reader throws(GitRefusal) in try reader.commitTime() }
    }

    /// - Parameter path: absolute.
    func state(of path: RawPath) throws(Diagnostic) -> GitFileState {
        try read { reader throws(GitRefusal) in try reader.state(of: path) }
    }

    /// Asks libgit2, and where it refuses the `git` program.
    func read<Answer>(_ question: (any GitReader) throws(GitRefusal) -> Answer) throws(Diagnostic) -> Answer {
        let refusal: GitRefusal
        do throws(GitRefusal) {
            return try question(LibGit2Repository(place))
        } catch {
            refusal = error
        }
        guard let program = GitProgram(environment: environment) else {
            throw place.isForeign ? .foreignRepository(place) : .gitProgramNeeded(place, refusal)
        }
        do throws(GitRefusal) {
            return try question(GitProgramReader(program: program, folder: folder))
        } catch {
            throw place.isForeign ? .foreignRepository(place) : .unreadableRepository(place, error)
        }
    }
}
