/// Chooses the remote that a branch belongs to.
enum GitRemotes {
    /// The configuration keys that the choice needs, as an extended regular expression.
    static let keys: String = #"^(branch\..*\.remote|remote\..*\.url)$"#

    /// The address of the branch's own remote, else of `origin`, else of the first by name; as configured, before `insteadOf`.
    static func address(for branch: String?, in configuration: [String: String]) -> String? {
        let own = branch.flatMap { configuration["branch.\($0).remote"] }
        let named = [own, "origin"].compactMap { $0 }.compactMap { configuration["remote.\($0).url"] }
        return named.first ?? configuration.filter { $0.key.hasPrefix("remote.") }.min { $0.key < $1.key }?.value
    }
}
