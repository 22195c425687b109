import Foundation

/// A regular expression that is compiled once and matched against whole texts.
///
/// Swift's own `Regex` is parsed again each time that a literal is reached and cannot be shared between tasks.
struct Pattern: Sendable, Hashable {
    private let expression: NSRegularExpression?

    /// A pattern that is not well formed matches nothing.
    init(_ pattern: String) { expression = try? NSRegularExpression(pattern: "\\A(?:\(pattern))\\z") }

    var isWellFormed: Bool { expression != nil }

    func matches(_ text: String) -> Bool {
        expression?.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
    }
}
