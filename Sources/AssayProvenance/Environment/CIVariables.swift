/// Environment variables, where an empty one counts as unset.
struct CIVariables: Sendable {
    private let environment: [String: String]

    init(_ environment: [String: String]) { self.environment = environment }

    subscript(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

    func isTrue(_ name: String) -> Bool { ["true", "1", "yes"].contains(self[name]?.lowercased()) }

    /// The first of several variables that is set.
    func first(_ names: String...) -> String? { names.lazy.compactMap { self[$0] }.first }

    /// An address without credentials.
    func address(_ names: String...) -> String? { names.lazy.compactMap { self[$0] }.first.map(RemoteURL.withoutCredentials) }

    /// `main` of `refs/heads/main`; nil for a tag or another reference.
    static func branch(ofReference reference: String?) -> String? {
        guard let reference else { return nil }
        if reference.hasPrefix("refs/heads/") { return String(reference.dropFirst(11)) }
        return reference.hasPrefix("refs/") ? nil : reference
    }
}
