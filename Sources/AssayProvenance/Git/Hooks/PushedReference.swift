/// One line of what git tells a pre-push hook: which reference of the remote is to become what.
///
/// - Source: githooks(5), pre-push: `<local ref> <local object name> <remote ref> <remote object name>`.
public struct PushedReference: Sendable, Hashable {
    public var local: String
    public var object: String
    public var remote: String
    /// All zeros for a reference that the remote does not have.
    public var old: String

    public init(local: String, object: String, remote: String, old: String) {
        (self.local, self.object, self.remote, self.old) = (local, object, remote, old)
    }

    /// Nil for a line that is none.
    public init?(_ line: some StringProtocol) {
        let words = String(line).split(separator: " ").map(String.init)
        // A local reference such as `HEAD@{1 day ago}` may hold spaces; the other three words cannot.
        guard words.count >= 4 else { return nil }
        local = words.dropLast(3).joined(separator: " ")
        (object, remote, old) = (words[words.count - 3], words[words.count - 2], words[words.count - 1])
        guard Self.isObject(object), Self.isObject(old) else { return nil }
    }

    public var isDeletion: Bool { object.allSatisfy { $0 == "0" } }

    /// `main`, `v1.0`: the remote reference without its folder.
    public var shortName: String {
        for prefix in ["refs/heads/", "refs/tags/"] where remote.hasPrefix(prefix) { return String(remote.dropFirst(prefix.count)) }
        return remote
    }

    /// SHA-1 or SHA-256.
    private static func isObject(_ word: String) -> Bool { [40, 64].contains(word.count) && word.allSatisfy(\.isHexDigit) }
}
