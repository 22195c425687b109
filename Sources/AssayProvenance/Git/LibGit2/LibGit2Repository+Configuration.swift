import CGit2

extension LibGit2Repository {
    /// The values of all keys that a regular expression names; of several values of one key the last, as git has it.
    func configuration(_ keys: String) throws(GitRefusal) -> [String: String] {
        var settings: OpaquePointer?
        try LibGit2.check(git_repository_config_snapshot(&settings, pointer))
        defer { git_config_free(settings) }
        var iterator: OpaquePointer?
        try LibGit2.check(git_config_iterator_glob_new(&iterator, settings, keys))
        defer { git_config_iterator_free(iterator) }
        var values: [String: String] = [:]
        var entry: UnsafeMutablePointer<git_config_entry>?
        while git_config_next(&entry, iterator) == 0 {
            guard let entry, let name = entry.pointee.name, let value = entry.pointee.value else { continue }
            values[String(cString: name)] = String(cString: value)
        }
        return values
    }
}
