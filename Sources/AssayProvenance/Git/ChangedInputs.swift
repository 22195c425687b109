import AssayCore
import Foundation

/// A file or folder that is not as it was at a commit, or of which git cannot say.
public struct GitChangedInput: Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable {
        case changed
        case untracked = "is not in git"
        case outside = "lies outside the repository"
    }

    /// Relative to the work tree where it lies in it.
    public var name: String
    public var reason: Reason
}

extension GitState {
    /// Those of the inputs that differ from a commit, staged or not; a folder differs where anything in it does.
    ///
    /// The `git` program compares, so that content filters such as Git LFS count as git counts them.
    ///
    /// - Parameters:
    ///   - paths: absolute, or addresses.
    ///   - reference: with `...` at its end, the merge base of it and HEAD.
    /// - Throws: GT001 to GT003 as `capture`; GT007 outside a repository, GT008 for an unknown reference.
    public static func changedInputs(
        _ paths: [String], since reference: String, at folder: String, environment: [String: String] = ProcessEnvironment.current
    ) throws(Diagnostic) -> [GitChangedInput] {
        let folder = FilePaths.resolvingLinks(folder)
        guard let repository = GitRepository(at: folder, environment: environment) else {
            throw Diagnostic(
                .noRepositoryForReference, "`--changed-since \(reference)` needs a git repository, and none holds `\(folder)`",
                in: folder,
                help: "run it in a clone, or without --changed-since")
        }
        guard let commit = try commit(of: reference, at: folder, environment: environment) else {
            throw Diagnostic(
                .unknownReference, "the repository has no `\(reference)`", in: repository.place.root.text,
                details: ["a shallow or single-branch clone has only what was fetched"],
                help: "git fetch origin, or in CI fetch the whole history")
        }
        guard let program = GitProgram(environment: environment) else {
            throw .gitProgramNeeded(repository.place, GitRefusal(words: "comparing files with a commit is done by git itself"))
        }
        let inputs = ChangedInputs(program: program, root: repository.place.root, commit: commit)
        var changed: [GitChangedInput] = []
        do throws(GitRefusal) {
            for path in Set(paths).sorted() {
                if let found = try inputs.change(of: path) { changed.append(found) }
            }
        } catch {
            throw .unreadableRepository(repository.place, error)
        }
        return changed
    }
}

/// Compares inputs with a commit.
private struct ChangedInputs {
    let program: GitProgram
    let root: RawPath
    let commit: String

    /// Nil where git vouches that nothing changed: of a link neither the link nor what it leads to.
    func change(of path: String) throws(GitRefusal) -> GitChangedInput? {
        guard path.hasPrefix("/") else { return GitChangedInput(name: path, reason: .outside) }
        if let found = try difference(FilePaths.resolvingFolder(path)) { return found }
        return try difference(FilePaths.resolvingLinks(path))
    }

    private func difference(_ path: String) throws(GitRefusal) -> GitChangedInput? {
        guard let relative = RawPath(path).relative(to: root) else { return GitChangedInput(name: path, reason: .outside) }
        let name = relative.text
        let folder = root.text
        let difference = try program.run(["diff", "--quiet", "--no-ext-diff", commit, "--", name], in: folder)
        if difference.status == 1 { return GitChangedInput(name: name, reason: .changed) }
        guard difference.status == 0 else { throw GitRefusal(words: difference.complaint) }
        let tracked = try program.require(["ls-files", "-z", "--", name], in: folder).output
        // Ignored files too: a table in a folder reads them.
        let others = try program.require(["ls-files", "-z", "--others", "--", name], in: folder).fields.filter { !isToolState($0) }
        return tracked.isEmpty || !others.isEmpty ? GitChangedInput(name: name, reason: .untracked) : nil
    }

    private func isToolState(_ path: ArraySlice<UInt8>) -> Bool {
        RawPath(path).components.contains { $0.elementsEqual(".assay".utf8) }
    }
}
