import AssayCore
import Foundation

/// Addresses and paths as URIs, for formats that take nothing else.
enum SafeURI {
    /// An absolute address with a host, what a URI may not hold escaped; nil where the text is none.
    static func absolute(_ text: String) -> String? {
        guard text.prefixMatch(of: /[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\/]/) != nil else { return nil }
        let encoded = text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        return URL(string: encoded, encodingInvalidCharacters: false) == nil ? nil : encoded
    }

    /// The remote of a run, `git@host:path` as `ssh://git@host/path`; nil where it is no address that others can reach.
    static func repository(_ git: RunRecord.Git?) -> String? {
        guard let remote = git?.remote else { return nil }
        guard !remote.contains("://"), let short = remote.wholeMatch(of: /((?:[^\/:@]+@)?[^\/:@]+):(.+)/) else {
            return absolute(remote)
        }
        return absolute("ssh://\(short.output.1)/\(short.output.2.trimmingPrefix("/"))")
    }

    /// A path as a relative reference: what a URI reserves is escaped.
    static func path(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(CharacterSet(charactersIn: ":"))) ?? path
    }

    private static let allowed = CharacterSet.urlPathAllowed.union(CharacterSet(charactersIn: ":/?#@%"))
}
