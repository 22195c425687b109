/// Reads a repository by the `git` program, for what libgit2 does not know.
struct GitProgramReader: GitReader {
    let program: GitProgram
    /// A folder inside the repository.
    let folder: String

    func snapshot() throws(GitRefusal) -> GitSnapshot {
        var snapshot = GitSnapshot(root: RawPath(try root()))
        snapshot.reference = try line(ifAny: "symbolic-ref", "-q", "HEAD")
        if try line(ifAny: "rev-parse", "-q", "--verify", "HEAD") != nil { try describeHead(in: &snapshot) }
        snapshot.remote = GitRemotes.address(for: snapshot.branch, in: try configuration())
        snapshot.isShallow = try ask("rev-parse", "--is-shallow-repository").line == "true"
        if try workTree() != nil { snapshot.changes = try status().compactMap(\.change) }
        return snapshot
    }

    func commitTime() throws(GitRefusal) -> Double? {
        guard try line(ifAny: "rev-parse", "-q", "--verify", "HEAD") != nil else { return nil }
        return Double(try ask("show", "-s", "--format=%ct", "HEAD").line)
    }

    func state(of path: RawPath) throws(GitRefusal) -> GitFileState {
        guard let workTree = try workTree(), path.relative(to: RawPath(workTree)) != nil else { return .outside }
        let entries = try status(["--ignored=traditional", "--", path.text])
        if let entry = entries.first { return entry.state }
        return try ask("ls-files", "-z", "--full-name", "--", path.text).output.isEmpty ? .absent : .unchanged
    }

    private func root() throws(GitRefusal) -> String {
        if let workTree = try workTree() { return workTree }
        return try ask("rev-parse", "--absolute-git-dir").line
    }

    /// Nil for a bare repository.
    private func workTree() throws(GitRefusal) -> String? {
        let isInside = try ask("rev-parse", "--is-inside-work-tree").line == "true"
        return isInside ? try ask("rev-parse", "--show-toplevel").line : nil
    }

    private func describeHead(in snapshot: inout GitSnapshot) throws(GitRefusal) {
        snapshot.commit = try ask("rev-parse", "--verify", "HEAD^{commit}").line
        snapshot.tree = try ask("rev-parse", "--verify", "HEAD^{tree}").line
        snapshot.tags = try tags(of: snapshot.commit)
    }

    /// `show-ref` follows tags of tags to their end, which `--points-at` does not do in every version.
    private func tags(of commit: String?) throws(GitRefusal) -> [String] {
        let lines = try program.run(["show-ref", "--tags", "--dereference"], in: folder).line.split(separator: "\n")
        let prefix = "refs/tags/"
        let names = lines.map { $0.split(separator: " ", maxSplits: 1) }.filter { $0.first.map(String.init) == commit }.compactMap(
            \.last)
        return Set(names.map { $0.dropFirst(prefix.count).replacing("^{}", with: "") }).map { String($0) }.sorted()
    }

    private func configuration() throws(GitRefusal) -> [String: String] {
        let answer = try program.run(["config", "-z", "--get-regexp", GitRemotes.keys], in: folder)
        // Each field is a key, a line end and its value; status 1 means that no key matches.
        let pairs = answer.fields.map { $0.split(separator: 0x0A, maxSplits: 1).map { String(decoding: $0, as: UTF8.self) } }
        return Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { $1 }
    }

    private func ask(_ arguments: String...) throws(GitRefusal) -> GitProgram.Answer {
        try program.require(arguments, in: folder)
    }

    /// Nil where git answers with status 1, which means "there is none".
    private func line(ifAny arguments: String...) throws(GitRefusal) -> String? {
        let answer = try program.run(arguments, in: folder)
        if answer.status > 1 { throw GitRefusal(words: answer.complaint) }
        return answer.status == 0 ? answer.line : nil
    }

    private func status(_ more: [String] = []) throws(GitRefusal) -> [PorcelainEntry] {
        let arguments = ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all"] + more
        let fields = try program.require(arguments, in: folder).fields
        return Dictionary(grouping: fields.compactMap(PorcelainEntry.init), by: \.path).values.map(PorcelainEntry.merged)
    }
}
