import CGit2

extension LibGit2Repository {
    /// Refuses changes that libgit2 sees and git would not.
    ///
    /// libgit2 does not run the programs that convert files (Git LFS is one) and calls every such file modified; of a sparse
    /// checkout it calls the files that are left out deleted.
    func refuseMisread(_ changes: [GitChange]) throws(GitRefusal) {
        var index: OpaquePointer?
        try LibGit2.check(git_repository_index(&index, pointer))
        defer { git_index_free(index) }
        for change in changes where change.isAtHead && !change.isConflicted {
            try refuseConverted(change.path)
            let entry = git_index_get_bypath(index, change.path.cString, 0)?.pointee
            if let entry, UInt32(entry.flags_extended) & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0 {
                throw GitRefusal(words: "files are left out of the work tree")
            }
        }
    }

    private func refuseConverted(_ path: RawPath) throws(GitRefusal) {
        for attribute in ["filter", "working-tree-encoding"] {
            var value: UnsafePointer<CChar>?
            try LibGit2.check(git_attr_get(&value, pointer, 0, path.cString, attribute))
            if git_attr_value(value) == GIT_ATTR_VALUE_STRING {
                throw GitRefusal(words: "files are converted by the attribute '\(attribute)'")
            }
        }
    }
}
