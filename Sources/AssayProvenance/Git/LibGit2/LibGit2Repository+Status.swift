import CGit2

extension LibGit2Repository {
    func changes() throws(GitRefusal) -> [GitChange] {
        var options = git_status_options()
        try LibGit2.check(git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION)))
        options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
        var list: OpaquePointer?
        try LibGit2.check(git_status_list_new(&list, pointer, &options))
        defer { git_status_list_free(list) }
        let changes = (0..<git_status_list_entrycount(list)).compactMap { change(git_status_byindex(list, $0)) }
        try refuseMisread(changes)
        return changes
    }

    func state(of path: RawPath) throws(GitRefusal) -> GitFileState {
        guard let path = path.relative(to: root) else { return .outside }
        var flags: UInt32 = 0
        guard try LibGit2.exists(git_status_file(&flags, pointer, path.cString)) else { return .absent }
        switch flags {
        case GIT_STATUS_CURRENT.rawValue: return .unchanged
        case GIT_STATUS_IGNORED.rawValue: return .ignored
        case GIT_STATUS_WT_NEW.rawValue: return .untracked
        default:
            try refuseMisread([GitChange(path: path, isAtHead: true, isConflicted: false)])
            return .changed
        }
    }

    private func change(_ entry: UnsafePointer<git_status_entry>?) -> GitChange? {
        guard let entry = entry?.pointee, let delta = (entry.index_to_workdir ?? entry.head_to_index)?.pointee,
            let path = delta.new_file.path ?? delta.old_file.path
        else { return nil }
        let flags = entry.status.rawValue
        let isNew = flags & (GIT_STATUS_INDEX_NEW.rawValue | GIT_STATUS_WT_NEW.rawValue) != 0
        let isRemovedFromIndex = flags & GIT_STATUS_INDEX_DELETED.rawValue != 0
        return GitChange(
            path: RawPath(bytes(path)), isAtHead: !isNew || isRemovedFromIndex,
            isConflicted: flags & GIT_STATUS_CONFLICTED.rawValue != 0)
    }

    private func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
        var (bytes, next) = ([UInt8](), text)
        while next.pointee != 0 {
            bytes.append(UInt8(bitPattern: next.pointee))
            next += 1
        }
        return bytes
    }
}
