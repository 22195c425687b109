import CGit2

extension LibGit2Repository {
    func stored(_ path: RawPath, at reference: String) throws(GitRefusal) -> StoredFinding {
        guard var oid = try commit(reference) else { return .noReference }
        var commit: OpaquePointer?
        try LibGit2.check(git_commit_lookup(&commit, pointer, &oid))
        defer { git_commit_free(commit) }
        var tree: OpaquePointer?
        try LibGit2.check(git_commit_tree(&tree, commit))
        defer { git_tree_free(tree) }
        guard let bytes = try blob(path, in: tree) else { return .noFile(commit: LibGit2.text(oid)) }
        return .file(StoredFile(commit: LibGit2.text(oid), bytes: bytes))
    }

    func commit(of reference: String) throws(GitRefusal) -> String? { try commit(reference).map(LibGit2.text) }

    func tree(of reference: String) throws(GitRefusal) -> String? {
        guard let id = try commit(reference) else { return nil }
        return try withCommit(id) { git_commit_tree_id($0).map { LibGit2.text($0.pointee) } }
    }

    /// The commit of a reference, or of the merge base that it asks for; nil where there is none.
    private func commit(_ reference: String) throws(GitRefusal) -> git_oid? {
        guard reference.hasSuffix("...") else { return try peeled(reference) }
        guard var other = try peeled(String(reference.dropLast(3))), var head = try peeled("HEAD") else { return nil }
        var base = git_oid()
        return try LibGit2.exists(git_merge_base(&base, pointer, &other, &head)) ? base : nil
    }

    func peeled(_ reference: String) throws(GitRefusal) -> git_oid? {
        var found: OpaquePointer?
        let status = git_revparse_single(&found, pointer, reference)
        if status == GIT_EINVALIDSPEC.rawValue || status == GIT_EAMBIGUOUS.rawValue { return nil }
        guard try LibGit2.exists(status) else { return nil }
        defer { git_object_free(found) }
        var commit: OpaquePointer?
        guard git_object_peel(&commit, found, GIT_OBJECT_COMMIT) == 0 else { return nil }
        defer { git_object_free(commit) }
        return git_object_id(commit)?.pointee
    }

    private func blob(_ path: RawPath, in tree: OpaquePointer?) throws(GitRefusal) -> [UInt8]? {
        var entry: OpaquePointer?
        guard try LibGit2.exists(git_tree_entry_bypath(&entry, tree, path.cString)) else { return nil }
        defer { git_tree_entry_free(entry) }
        guard git_tree_entry_type(entry) == GIT_OBJECT_BLOB else { return nil }
        var blob: OpaquePointer?
        try LibGit2.check(git_tree_entry_to_object(&blob, pointer, entry))
        defer { git_object_free(blob) }
        return Array(UnsafeRawBufferPointer(start: git_blob_rawcontent(blob), count: Int(git_blob_rawsize(blob))))
    }
}
