import AssayCore
import AssayProvenance
import Foundation

/// What is about to be pushed.
enum PushedCommits {
    struct Commit {
        /// The full id.
        var id: String
        /// `main to origin`
        var words: String
    }

    /// The files as they are; nobody says what is pushed.
    case workTree
    /// Commits, each once.
    case commits([Commit])

    /// Asks git's lines, then the pre-commit framework's variables.
    ///
    /// References to what is no commit, such as a tag of a file, are nothing that could be judged.
    static func find(root: String, remote: String?) -> PushedCommits {
        let environment = ProcessInfo.processInfo.environment
        if let object = environment["PRE_COMMIT_TO_REF"], !object.isEmpty {
            let (local, remote) = (environment["PRE_COMMIT_LOCAL_BRANCH"] ?? "", environment["PRE_COMMIT_REMOTE_NAME"])
            let name = environment["PRE_COMMIT_REMOTE_BRANCH"] ?? local
            let line = PushedReference(local: local, object: object, remote: name, old: "")
            return .commits(commits([line], root, remote))
        }
        if environment["PRE_COMMIT"] != nil || isatty(STDIN_FILENO) == 1 { return .workTree }
        let text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
        return .commits(commits(text.split(separator: "\n").compactMap { PushedReference($0) }, root, remote))
    }

    private static func commits(_ lines: [PushedReference], _ root: String, _ remote: String?) -> [Commit] {
        var commits: [Commit] = []
        for line in lines where !line.isDeletion {
            guard let id = try? GitState.commit(of: line.object, at: root) else { continue }
            if let index = commits.firstIndex(where: { $0.id == id }) {
                commits[index].words = "\(line.shortName), \(commits[index].words)"
            } else {
                commits.append(Commit(id: id, words: "\(line.shortName) to \(remote ?? "the remote")"))
            }
        }
        return commits
    }
}
