import CGit2

extension LibGit2Repository {
    /// Names of the tags, lightweight and annotated, that lead to a commit; sorted.
    func tags(of commit: git_oid) throws(GitRefusal) -> [String] {
        var iterator: OpaquePointer?
        try LibGit2.check(git_reference_iterator_glob_new(&iterator, pointer, "refs/tags/*"))
        defer { git_reference_iterator_free(iterator) }
        var names: [String] = []
        var reference: OpaquePointer?
        while true {
            let status = git_reference_next(&reference, iterator)
            if status == GIT_ITEROVER.rawValue { break }
            try LibGit2.check(status)
            defer { git_reference_free(reference) }
            if leads(reference, to: commit), let name = git_reference_shorthand(reference) { names.append(String(cString: name)) }
        }
        return names.sorted()
    }

    /// False also for a tag of something that is no commit.
    private func leads(_ reference: OpaquePointer?, to commit: git_oid) -> Bool {
        var object: OpaquePointer?
        guard git_reference_peel(&object, reference, GIT_OBJECT_COMMIT) == 0 else { return false }
        defer { git_object_free(object) }
        var commit = commit
        return git_oid_equal(git_object_id(object), &commit) == 1
    }
}
