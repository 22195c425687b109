import Foundation

/// Addresses of remote repositories, as they may stand in a record.
enum RemoteURL {
    /// The address without password, token or query.
    ///
    /// The user of an `ssh://` address or of `git@host:path` stays, because it is part of the address and no secret. For
    /// every other scheme the user part goes too: tokens are given as user names.
    static func withoutCredentials(_ address: String) -> String {
        guard let scheme = address.range(of: "://") else { return address }
        let rest = address[scheme.upperBound...]
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        let isSecure = address[..<scheme.lowerBound].hasSuffix("ssh")
        let authority = host(String(rest[..<end]), keepingUser: isSecure)
        let path = rest[end...].prefix { $0 != "?" && $0 != "#" }
        return address[..<scheme.upperBound] + authority + path
    }

    private static func host(_ authority: String, keepingUser: Bool) -> String {
        guard let at = authority.lastIndex(of: "@") else { return authority }
        let user = authority[..<at].prefix { $0 != ":" }
        let host = authority[authority.index(after: at)...]
        return keepingUser && !user.isEmpty ? "\(user)@\(host)" : String(host)
    }
}
