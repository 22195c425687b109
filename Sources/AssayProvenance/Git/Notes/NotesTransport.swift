/// Carries notes to and from a remote by the `git` program, which knows the user's transports and credentials.
struct NotesTransport {
    let program: GitProgram
    let folder: String
    let remote: String

    /// The remote's tip, its objects now here; nil where it has no notes yet.
    func fetch() throws(GitRefusal) -> String? {
        guard !remote.hasPrefix("-") else { throw GitRefusal(words: "`\(remote)` is no remote") }
        let answer = try program.require(["ls-remote", remote, GitNotes.reference], in: folder)
        guard let tip = answer.line.split(separator: "\t").first.map(String.init), !tip.isEmpty else { return nil }
        // By id where the server allows it not, by name it always does; what it has by then contains the tip.
        _ = try program.require(
            [
                "-c", "gc.auto=0", "-c", "maintenance.auto=false", "fetch", "--quiet", "--no-tags", "--no-write-fetch-head",
                "--no-recurse-submodules", remote, GitNotes.reference,
            ], in: folder)
        return tip
    }

    /// False where the remote has moved on meanwhile. No hook runs: what a hook tests is not what is pushed here.
    func push(_ tip: String) throws(GitRefusal) -> Bool {
        let arguments = ["push", "--quiet", "--no-verify", "--porcelain", remote, "\(tip):\(GitNotes.reference)"]
        let answer = try program.run(arguments, in: folder)
        if answer.status == 0 { return true }
        let refused = String(decoding: answer.output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("!") }
        let isRace = refused.map { line in
            ["fetch first", "non-fast-forward", "stale info", "failed to update ref", "cannot lock ref", "remote rejected"].contains
            {
                line.contains($0)
            } && !line.contains("hook declined") && !line.contains("protected")
        }
        guard isRace == true else { throw GitRefusal(words: refused.map(String.init) ?? answer.complaint) }
        return false
    }
}
