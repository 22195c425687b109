import CGit2
import Glibc

extension LibGit2Repository {
    func lastChange(of path: RawPath) throws(GitRefusal) -> LastChangeFinding {
        var head = git_oid()
        guard try LibGit2.exists(git_reference_name_to_id(&head, pointer, "HEAD")) else { return .notAtHead }
        guard let content = try content(of: path, at: head) else { return .notAtHead }
        let ends = shallowEnds
        let headTime = try time(of: head)
        var here = head
        while true {
            guard !ends.contains(LibGit2.text(here)) else { return .beyondClone }
            guard let same = try sameParent(of: here, path, content) else {
                return .commit(ArtifactCommit(id: LibGit2.text(here), time: try time(of: here), headTime: headTime))
            }
            here = same
        }
    }

    /// The first parent that has the same content, as git's history simplification takes it.
    private func sameParent(of commit: git_oid, _ path: RawPath, _ content: git_oid) throws(GitRefusal) -> git_oid? {
        let parents = try withCommit(commit) { commit in
            (0..<git_commit_parentcount(commit)).compactMap { git_commit_parent_id(commit, $0)?.pointee }
        }
        for parent in parents {
            guard var found = try self.content(of: path, at: parent) else { continue }
            var content = content
            if git_oid_equal(&found, &content) == 1 { return parent }
        }
        return nil
    }

    private func content(of path: RawPath, at commit: git_oid) throws(GitRefusal) -> git_oid? {
        let (found, tree) = try withCommit(commit) { commit in
            var tree: OpaquePointer?
            return (git_commit_tree(&tree, commit), tree)
        }
        try LibGit2.check(found)
        defer { git_tree_free(tree) }
        var entry: OpaquePointer?
        guard try LibGit2.exists(git_tree_entry_bypath(&entry, tree, path.cString)) else { return nil }
        defer { git_tree_entry_free(entry) }
        return git_tree_entry_id(entry)?.pointee
    }

    private func time(of commit: git_oid) throws(GitRefusal) -> Int64 { try withCommit(commit) { git_commit_time($0) } }

    /// The commits at which a shallow clone ends.
    private var shallowEnds: Set<String> {
        guard let shared = git_repository_commondir(pointer) else { return [] }
        let mark = RawPath(String(cString: shared)).appending(RawPath("shallow"))
        guard let status = try? FileStatus(mark), let bytes = try? OpenFile(mark, O_RDONLY).prefix(status.size) else { return [] }
        return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
    }
}
