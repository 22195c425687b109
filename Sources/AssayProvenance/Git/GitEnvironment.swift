/// The variables by which git can be pointed at another repository than the one around the files.
enum GitEnvironment {
    /// As `git rev-parse --local-env-vars` lists them, without those that carry configuration.
    static let repositoryVariables: Set<String> = [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX",
        "GIT_SHALLOW_FILE", "GIT_NAMESPACE", "GIT_ATTR_SOURCE",
    ]

    /// What the `git` program is started with: it looks at the files' own repository, changes nothing and speaks English.
    static func forProgram(_ environment: [String: String]) -> [String: String] {
        var clean = environment.filter { !repositoryVariables.contains($0.key) }
        clean["GIT_OPTIONAL_LOCKS"] = "0"
        clean["GIT_LITERAL_PATHSPECS"] = "1"
        clean["GIT_TERMINAL_PROMPT"] = "0"
        clean["LC_ALL"] = "C"
        return clean
    }

    /// The variable that would lead git to another repository, if one is set.
    static func overriding(_ environment: [String: String]) -> String? {
        ["GIT_DIR", "GIT_WORK_TREE"].first { environment[$0]?.isEmpty == false }
    }

    /// Whether GIT_DIR and GIT_WORK_TREE, as far as they are set, lead to the repository that was found.
    static func agrees(_ environment: [String: String], with found: GitPlace) -> Bool {
        func same(_ variable: String, _ expected: RawPath) -> Bool {
            guard let value = environment[variable], !value.isEmpty else { return true }
            return RawPath(FilePaths.resolvingLinks(value)) == RawPath(FilePaths.resolvingLinks(expected.text))
        }
        return same("GIT_DIR", found.gitFolder) && same("GIT_WORK_TREE", found.root)
    }
}
