import CGit2

/// Notes of two clones, merged.
struct NotesMerge {
    /// The commit that has the lines of both; nil where neither has any.
    var tip: String?
    /// Lines that only one side had.
    var fromOurs = 0
    var fromTheirs = 0
}

extension LibGit2Repository {
    /// Moves the notes to the union of all lines of both sides, object by object.
    ///
    /// - Parameter theirs: a commit of notes that is in this repository; nil for none.
    func mergeNotes(with theirs: String?) throws(GitRefusal) -> NotesMerge {
        var merge = NotesMerge()
        try changeNotes { ours throws(GitRefusal) in
            merge = NotesMerge()
            let tip = try merging(ours, theirs.flatMap(LibGit2.oid), &merge)
            merge.tip = tip.map(LibGit2.text)
            return tip
        }
        return merge
    }

    /// Without a commit of its own where one side has everything already.
    private func merging(_ ours: git_oid?, _ theirs: git_oid?, _ merge: inout NotesMerge) throws(GitRefusal) -> git_oid? {
        var content = ours
        for object in try annotated(at: ours).union(annotated(at: theirs)).sorted() {
            let (left, right) = (try noteLines(of: object, at: ours), try noteLines(of: object, at: theirs))
            merge.fromOurs += left.subtracting(right).count
            merge.fromTheirs += right.subtracting(left).count
            if ours != nil, !right.isSubset(of: left) { content = try noting(left.union(right), object, on: content) }
        }
        guard let ours, let theirs, let content else { return ours ?? theirs }
        if merge.fromOurs == 0 { return theirs }
        if merge.fromTheirs == 0, try has(theirs, in: ours) { return ours }
        return try joining(ours, theirs, content)
    }

    /// Every annotated object at a tip.
    private func annotated(at tip: git_oid?) throws(GitRefusal) -> Set<String> {
        guard let tip else { return [] }
        return try withCommit(tip) { commit throws(GitRefusal) in
            var iterator: OpaquePointer?
            try LibGit2.check(git_note_commit_iterator_new(&iterator, commit))
            defer { git_note_iterator_free(iterator) }
            var objects: Set<String> = []
            var (note, object) = (git_oid(), git_oid())
            while true {
                let status = git_note_next(&note, &object, iterator)
                if status == GIT_ITEROVER.rawValue { return objects }
                try LibGit2.check(status)
                objects.insert(LibGit2.text(object))
            }
        }
    }

    /// Whether a commit is among those that led to another.
    private func has(_ older: git_oid, in newer: git_oid) throws(GitRefusal) -> Bool {
        var (older, newer) = (older, newer)
        if git_oid_equal(&older, &newer) == 1 { return true }
        let found = git_graph_descendant_of(pointer, &newer, &older)
        try LibGit2.check(found)
        return found == 1
    }

    /// A commit with two parents and the tree of `content`.
    private func joining(_ ours: git_oid, _ theirs: git_oid, _ content: git_oid) throws(GitRefusal) -> git_oid {
        try withCommit(content) { content throws(GitRefusal) in
            var tree: OpaquePointer?
            try LibGit2.check(git_commit_tree(&tree, content))
            defer { git_tree_free(tree) }
            return try withCommit(ours) { first throws(GitRefusal) in
                try withCommit(theirs) { second throws(GitRefusal) in try commit(tree, parents: [first, second]) }
            }
        }
    }

    private func commit(_ tree: OpaquePointer?, parents: [OpaquePointer?]) throws(GitRefusal) -> git_oid {
        try withSignature { signature throws(GitRefusal) in
            var (commit, parents) = (git_oid(), parents)
            let count = parents.count
            try LibGit2.check(
                git_commit_create(
                    &commit, pointer, nil, signature, signature, nil, "assay: merge notes\n", tree, count, &parents))
            return commit
        }
    }
}
