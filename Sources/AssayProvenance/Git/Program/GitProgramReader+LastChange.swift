extension GitProgramReader {
    func lastChange(of path: RawPath) throws(GitRefusal) -> LastChangeFinding {
        let top = try program.require(["rev-parse", "--show-toplevel"], in: folder).line
        guard let head = try log(["HEAD"], top), let found = try log(["HEAD", "--", path.text], top) else { return .notAtHead }
        let isShallow = try program.require(["rev-parse", "--is-shallow-repository"], in: folder).line == "true"
        // The last commit of a shallow clone seems to have made every file.
        if isShallow, try isEnd(found.id, top) { return .beyondClone }
        return .commit(ArtifactCommit(id: found.id, time: found.time, headTime: head.time))
    }

    private func log(_ what: [String], _ top: String) throws(GitRefusal) -> (id: String, time: Int64)? {
        let answer = try program.run(["log", "-1", "--format=%H %ct"] + what, in: top)
        let words = answer.line.split(separator: " ")
        guard answer.status == 0, words.count == 2, let time = Int64(words[1]) else { return nil }
        return (String(words[0]), time)
    }

    /// Whether the commit has parents that the clone does not.
    private func isEnd(_ commit: String, _ top: String) throws(GitRefusal) -> Bool {
        let raw = try program.require(["cat-file", "commit", commit], in: top).line
        let shown = try program.require(["rev-list", "--parents", "-1", commit], in: top).line
        return raw.split(separator: "\n").contains { $0.hasPrefix("parent ") } && !shown.contains(" ")
    }
}
