import AssayCore
import CGit2

/// A commit on a line of history.
public struct LineCommit: Sendable, Hashable {
    public var id: String
    /// The first line of its message.
    public var subject: String

    public init(id: String, subject: String) { (self.id, self.subject) = (id, subject) }
}

/// The first-parent line between two commits: what a branch took in, merge by merge.
public enum GitLine {
    /// The older commit and every one after it up to the newer, oldest first.
    ///
    /// - Throws: GT062 where there is no repository, GT063 where it lacks one of the commits, GT065 where the older one is not on the line.
    public static func commits(from good: String, to bad: String, near place: String) throws(Diagnostic) -> [LineCommit] {
        guard let found = GitPlace(around: place, environment: ProcessEnvironment.current) else {
            throw Diagnostic(
                .noRepositoryToCheckOut, "no git repository holds `\(place)`", in: place, help: "run this in the repository")
        }
        do throws(GitRefusal) {
            let repository = try LibGit2Repository(found)
            guard let older = try repository.peeled(good) else { throw GitRefusal(words: good) }
            guard let newer = try repository.peeled(bad) else { throw GitRefusal(words: bad) }
            guard let line = try repository.line(from: older, to: newer) else { throw GitRefusal(words: "") }
            return line
        } catch {
            throw problem(error, good, bad, found)
        }
    }

    private static func problem(_ refusal: GitRefusal, _ good: String, _ bad: String, _ place: GitPlace) -> Diagnostic {
        let isShallow = (try? FileStatus(place.commonFolder.appending(RawPath("shallow")))) != nil
        let shallow = isShallow ? ["the clone is shallow: it has only the newest commits"] : []
        let help = isShallow ? "git fetch --unshallow origin" : "git fetch origin"
        switch refusal.words {
        case "":
            return Diagnostic(
                .notOnLine, "`\(good)` is not on the first-parent line that leads to `\(bad)`", in: place.root.text,
                details: shallow,
                help: isShallow ? help : "name a commit of the branch itself; what merges brought in counts as one step")
        case good, bad:
            return Diagnostic(
                .unknownCommit, "the repository has no commit `\(refusal.words)`", in: place.root.text, details: shallow, help: help
            )
        default: return .unreadableRepository(place, refusal)
        }
    }
}

extension LibGit2Repository {
    /// Nil where the line ends, or a shallow clone does, before the older commit comes.
    fileprivate func line(from older: git_oid, to newer: git_oid) throws(GitRefusal) -> [LineCommit]? {
        var (line, here, goal): ([LineCommit], git_oid, git_oid) = ([], newer, older)
        while true {
            var (oid, commit) = (here, OpaquePointer?.none)
            guard try LibGit2.exists(git_commit_lookup(&commit, pointer, &oid)) else { return nil }
            defer { git_commit_free(commit) }
            let subject = git_commit_summary(commit).map { String(cString: $0) } ?? ""
            line.append(LineCommit(id: LibGit2.text(oid), subject: subject))
            if git_oid_equal(&oid, &goal) == 1 { return line.reversed() }
            guard let parent = git_commit_parent_id(commit, 0) else { return nil }
            here = parent.pointee
        }
    }
}

extension DiagnosticCode {
    /// Of two commits the older is not on the first-parent line that leads to the newer, or a shallow clone ends before it.
    public static let notOnLine: DiagnosticCode = "GT065"
}
