import AssayCore
import Foundation

/// What assay notes about trees of a repository, under `refs/notes/assay`.
///
/// A note belongs to a tree, not to a commit: amending, squashing or rebasing to equal content finds it again. It holds one line a run,
/// sorted and each once, so that notes of two clones merge line by line (`cat_sort_uniq`). `git notes --ref=assay show HEAD^{tree}` prints
/// it. Neither the work tree nor the index is touched.
public struct GitNotes: Sendable {
    public static let reference: String = "refs/notes/assay"
    /// How often a change is tried again when others wrote meanwhile.
    static let attempts = 200

    private let place: GitPlace
    private let environment: [String: String]

    /// - Throws: GT040 where no repository holds the folder, GT001 for another user's.
    public init(at folder: String, environment: [String: String] = ProcessEnvironment.current) throws(Diagnostic) {
        guard let place = GitPlace(around: FilePaths.resolvingLinks(folder), environment: environment) else {
            throw Diagnostic(
                .noRepositoryForNotes, "notes need a git repository, and none holds `\(folder)`", in: folder,
                help: "run `git init` and commit, or leave --notes out")
        }
        if place.isForeign { throw .foreignRepository(place) }
        (self.place, self.environment) = (place, environment)
    }

    /// Adds a line to the note of an object, unless it is there.
    ///
    /// - Parameter object: the id of a tree or of another object; it need not be in the repository.
    /// - Throws: GT040 if libgit2 cannot open the repository, GT042 if the note cannot be written.
    public func add(_ line: String, to object: String) throws(Diagnostic) {
        let repository = try repository()
        try writing { () throws(GitRefusal) in
            try repository.addNote(line, to: object)
        }
    }

    /// The lines of an object's note, sorted; empty where there is none.
    ///
    /// - Throws: GT040 if libgit2 cannot open the repository.
    public func lines(of object: String) throws(Diagnostic) -> [String] {
        let repository = try repository()
        return try reading { () throws(GitRefusal) in
            try repository.noteLines(of: object).sorted()
        }
    }

    private func repository() throws(Diagnostic) -> LibGit2Repository {
        try reading { () throws(GitRefusal) in try LibGit2Repository(place) }
    }

    private func reading<Value>(_ body: () throws(GitRefusal) -> Value) throws(Diagnostic) -> Value {
        do throws(GitRefusal) {
            return try body()
        } catch {
            throw Diagnostic(
                .noRepositoryForNotes, "the notes of this repository cannot be read", in: place.root.text,
                details: ["libgit2: \(error.words)"], help: "see what `git notes --ref=assay list` says")
        }
    }

    private func writing<Value>(_ body: () throws(GitRefusal) -> Value) throws(Diagnostic) -> Value {
        do throws(GitRefusal) {
            return try body()
        } catch {
            throw Diagnostic(
                .notesNotWritten, "the note could not be written", in: place.root.text, details: ["libgit2: \(error.words)"],
                help: "check that this user may write to \(place.gitFolder.text), and run again")
        }
    }
}

/// What an exchange of notes brought.
public struct GitNotesExchange: Sendable, Hashable {
    /// Lines that the remote had and this clone had not, and the other way round.
    public var fetched = 0
    public var pushed = 0
}

extension GitNotes {
    /// Fetches the notes of a remote, merges them with those here, and pushes the result; again where others pushed meanwhile.
    ///
    /// - Parameter remote: the name of a remote, or an address.
    /// - Throws: GT043 where the remote does not answer or does not take the notes; GT040, GT042.
    public func exchange(with remote: String) throws(Diagnostic) -> GitNotesExchange {
        guard let program = GitProgram(environment: environment) else {
            throw Diagnostic(
                .notesNotExchanged, "exchanging notes needs the `git` program, which is not on PATH", help: "install git")
        }
        let repository = try repository()
        let transport = NotesTransport(program: program, folder: place.root.text, remote: remote)
        for _ in 0..<20 {
            let theirs = try transporting(remote) { () throws(GitRefusal) in try transport.fetch() }
            let merge = try writing { () throws(GitRefusal) in try repository.mergeNotes(with: theirs) }
            let exchange = GitNotesExchange(fetched: merge.fromTheirs, pushed: merge.fromOurs)
            guard let tip = merge.tip, tip != theirs else { return exchange }
            if try transporting(remote, { () throws(GitRefusal) in try transport.push(tip) }) { return exchange }
        }
        throw Diagnostic(
            .notesNotExchanged, "the notes of `\(remote)` changed at every attempt to push", in: remote, help: "run it again")
    }

    private func transporting<Value>(_ remote: String, _ body: () throws(GitRefusal) -> Value) throws(Diagnostic) -> Value {
        do throws(GitRefusal) {
            return try body()
        } catch {
            throw Diagnostic(
                .notesNotExchanged, "notes cannot be exchanged with `\(RemoteURL.withoutCredentials(remote))`",
                details: ["git: \(error.words)"],
                help: "`git remote -v` lists the remotes; fetching and pushing need the rights that `git push` needs")
        }
    }
}
