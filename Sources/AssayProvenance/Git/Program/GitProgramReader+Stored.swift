extension GitProgramReader {
    func stored(_ path: RawPath, at reference: String) throws(GitRefusal) -> StoredFinding {
        guard let commit = try commit(of: reference) else { return .noReference }
        let answer = try program.run(["cat-file", "blob", "\(commit):\(path.text)"], in: folder)
        return answer.status == 0 ? .file(StoredFile(commit: commit, bytes: answer.output)) : .noFile(commit: commit)
    }

    func tree(of reference: String) throws(GitRefusal) -> String? {
        guard let commit = try commit(of: reference) else { return nil }
        return try first(["rev-parse", "--verify", "--quiet", "\(commit)^{tree}"])
    }

    /// The commit of a reference, or of the merge base that it asks for; nil where there is none.
    func commit(of reference: String) throws(GitRefusal) -> String? {
        guard reference.hasSuffix("...") else {
            return try first(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(reference)^{commit}"])
        }
        return try first(["merge-base", "--", String(reference.dropLast(3)), "HEAD"])
    }

    private func first(_ arguments: [String]) throws(GitRefusal) -> String? {
        let answer = try program.run(arguments, in: folder)
        return answer.status == 0 && !answer.line.isEmpty ? answer.line : nil
    }
}
